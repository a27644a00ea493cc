'use client'
import { useEffect, useState } from 'react'
import { hearWorker } from '@/app/_shell/network'
import { buttonLook } from '@/app/_ui/button'
import type { Locale, Messages } from '@/lib/i18n'
import { type KeptPage, keptPages, leftOutFiles } from '@/lib/offline/kept'

type Props = { words: Messages['phone']['offline']; locale: Locale }

/** What can be read without a connection; gives way to the page one came for as soon as that is there. */
export function KeptPages({ words, locale }: Props) {
  const [pages, setPages] = useState<KeptPage[]>()
  const [leftOut, setLeftOut] = useState<string[]>([])
  useEffect(() => {
    keptPages(locale).then(setPages, () => setPages([]))
    leftOutFiles().then(setLeftOut, () => {})
    return hearWorker(({ keptAt, reachable }) => {
      if (keptAt !== null || reachable) location.reload()
    })
  }, [locale])
  return (
    <>
      <p className="max-w-[65ch]">{words.text}</p>
      <p>
        {/* The very address one came for, which is not this page's own: only a reload asks for it again. */}
        <button type="button" className={buttonLook('plain')} onClick={() => location.reload()}>
          {words.retry}
        </button>
      </p>
      {pages && (
        <section className="grid gap-2">
          <h2>{words.kept}</h2>
          {pages.length === 0 && <p>{words.nothing}</p>}
          <ul className="max-w-[65ch] divide-y divide-hairline">
            {pages.map(({ path, title }) => (
              <li key={path}>
                <a className="flex min-h-11 items-center py-2" href={path}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {leftOut.length > 0 && (
        <section>
          <p>{words.leftOut}</p>
          <ul className="list-disc pl-5">
            {leftOut.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
