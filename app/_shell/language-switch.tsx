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
      className="reach"
      aria-label={`${word}: ${label}`}
      onFocus={aim}
      onPointerDown={aim}
      onClick={aim}
    >
      {word}
    </a>
  )
}
