import { type Locale, localePath, type Messages } from '@/lib/i18n'
import { LanguageSwitch } from './language-switch'
import { Personal } from './personal'

/** The masthead: the network's name, the other language, and the door in. */
export function Header({ locale, t }: { locale: Locale; t: Messages }) {
  return (
    <header className="sheet pt-[env(safe-area-inset-top)] print:hidden">
      <div className="double-rule flex flex-wrap items-center gap-x-2">
        <a
          href={localePath(locale, '/')}
          className="reach mr-auto py-2 font-serif text-[1.05rem] leading-[1.1] font-semibold text-ink no-underline max-sm:w-min max-sm:text-[1rem] max-[24rem]:text-[0.95rem] sm:text-lg"
        >
          {t.common.appName}
        </a>
        <nav className="flex flex-wrap items-center gap-x-2.5 max-[24rem]:gap-x-2 max-[24rem]:text-[0.92rem] sm:gap-x-5">
          <Personal
            words={{
              signIn: t.shell.signIn,
              me: t.shell.me,
              desk: t.shell.desk,
              discussions: t.shell.discussions,
              unread: { one: t.discussions.unreadOne, many: t.discussions.unread },
            }}
            at={{
              signIn: localePath(locale, '/sign-in'),
              me: localePath(locale, '/me'),
              desk: localePath(locale, '/desk'),
              discussions: localePath(locale, '/discussions'),
            }}
          />
          <LanguageSwitch locale={locale} word={t.shell.otherLanguage} label={t.shell.otherLanguageLabel} />
        </nav>
      </div>
    </header>
  )
}
