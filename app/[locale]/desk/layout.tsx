import Link from 'next/link'
import { localePath } from '@/lib/i18n'
import { language } from '../locale'
import { WordsProvider } from './words'

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> }

export const instant = false

/** The facilitator's side: as wide as the screen allows, with its own way around. */
export default async function DeskLayout({ children, params }: Props) {
  const { locale, t } = await language(params)
  const link = 'inline-flex min-h-11 items-center pr-2 no-underline hover:underline'
  return (
    <WordsProvider words={{ locale, common: t.common, desk: t.desk, problems: t.problems, refusals: t.refusals }}>
      <nav aria-label={t.desk.mainNav} className="border-hairline border-b print:hidden">
        <div className="sheet flex flex-wrap items-center gap-x-2">
          <Link href={localePath(locale, '/desk')} className={`${link} font-semibold`}>
            {t.desk.overview}
          </Link>
          <Link href={localePath(locale, '/desk/people')} className={link}>
            {t.desk.people}
          </Link>
          <Link href={localePath(locale, '/desk/discussions')} className={link}>
            {t.moderation.title}
          </Link>
        </div>
      </nav>
      <main id="content" data-wide className="sheet py-6">
        {children}
      </main>
    </WordsProvider>
  )
}
