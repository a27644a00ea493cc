'use client'
import { useEffect } from 'react'
import { Button, buttonLook } from '@/app/_ui/button'
import { trouble as da } from '@/lib/i18n/da/trouble'
import { trouble as en } from '@/lib/i18n/en/trouble'
import { localePath } from '@/lib/i18n/locales'

/** Said where a page breaks. Nothing is handed to it, so it carries its words itself and reads the language off the address. */
export function Trouble({ error, again }: { error: unknown; again: () => void }) {
  const locale = typeof window !== 'undefined' && /^\/en(\/|$)/.test(window.location.pathname) ? 'en' : 'da'
  const words = locale === 'en' ? en : da
  useEffect(() => console.error(error), [error])
  return (
    <main id="content" tabIndex={-1} className="sheet pt-6 md:pt-12">
      <h1>{words.title}</h1>
      <p className="mt-3 mb-6 max-w-[65ch]">{words.text}</p>
      <p className="flex flex-wrap gap-3">
        <Button onClick={again}>{words.again}</Button>
        <a className={buttonLook('plain')} href={localePath(locale, '/')}>
          {words.toFront}
        </a>
      </p>
    </main>
  )
}
