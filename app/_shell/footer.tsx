import { type Locale, localePath, type Messages } from '@/lib/i18n'

export const contact = 'forbiblioteker@kb.dk'

/** The colophon. */
export function Footer({ locale, t }: { locale: Locale; t: Messages }) {
  return (
    <footer className="sheet mt-auto pt-16 print:hidden">
      <div className="flex flex-wrap gap-x-6 border-t border-hairline py-4 text-muted">
        <p className="reach mr-auto">{t.shell.ledBy}</p>
        <nav aria-label={t.shell.footer} className="flex flex-wrap gap-x-6">
          <a className="reach" href={localePath(locale, '/articles')}>
            {t.articles.title}
          </a>
          <a className="reach" href={localePath(locale, '/accessibility')}>
            {t.shell.accessibility}
          </a>
          <a className="reach" href={localePath(locale, '/privacy')}>
            {t.shell.privacy}
          </a>
          <a className="reach" href={`mailto:${contact}`}>
            {t.shell.contact}
          </a>
        </nav>
      </div>
    </footer>
  )
}
