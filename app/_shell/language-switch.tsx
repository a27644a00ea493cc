'use client'
import type { SyntheticEvent } from 'react'
import { type Locale, localePath } from '@/lib/i18n/locales'

/**
 * Leads to this page in the other language. The address is made when it is reached for: the header is the same for
 * every page and cannot know where it stands. Without scripts it leads to the front page.
 */
export function LanguageSwitch({ locale, word, label }: { locale: Locale; word: string; label: string }) {
  const other: Locale = locale === 'da' ? 'en' : 'da'
  const aim = (event: SyntheticEvent<HTMLAnchorElement>) => {
    const { pathname, search } = window.location
    event.currentTarget.href = localePath(other, pathname.replace(/^\/en(?=\/|$)/, '') || '/') + search
  }
  return (
    <a
      href={localePath(other, '/')}
      hrefLang={other}
      lang={other}
      className="reach min-w-6 justify-center"
      onFocus={aim}
      onPointerDown={aim}
      onClick={aim}
    >
      <span className="max-sm:sr-only">{word}</span>
      {/* On a phone the masthead keeps to one row, whoever is signed in: else the page would jump when that is known. */}
      <span aria-hidden="true" className="uppercase sm:hidden">
        {other}
      </span>
      <span className="sr-only">: {label}</span>
    </a>
  )
}
