'use client'
import { useEffect, useState } from 'react'
import type { Similar as Found } from '@/lib/discussions/similar'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'

export type SimilarWords = Pick<Messages['discussions']['list'], 'answersNone' | 'answersOne' | 'answers' | 'solved'>

type Props = { asked: string; at: string; title: string; list: SimilarWords }

const pauseMs = 350

/** Threads that ask something alike, while one types; where there is no network, nothing. */
export function Similar({ asked, at, title, list }: Props) {
  const [found, setFound] = useState<Found[]>([])
  useEffect(() => {
    let over = false
    const timer = setTimeout(async () => {
      const answer =
        asked.length < 4 ? null : await fetch(`/api/discussions/similar?${new URLSearchParams({ q: asked })}`).catch(() => null)
      const next: Found[] = answer?.ok ? await answer.json().catch(() => []) : []
      if (!over) setFound(next)
    }, pauseMs)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [asked])
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <>
          <p className="font-semibold">{title}</p>
          <ul>
            {found.map((thread) => (
              <li key={thread.id} className="flex flex-wrap items-baseline gap-x-2">
                <a href={`${at}/${thread.id}`} lang="da" className="reach">
                  {thread.title}
                </a>
                <span className="text-[0.9rem] text-muted">
                  {thread.answers === 0
                    ? list.answersNone
                    : thread.answers === 1
                      ? list.answersOne
                      : fill(list.answers, { n: thread.answers })}
                  {thread.solved && ` · ${list.solved}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
