'use client'
import { useEffect, useLayoutEffect } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { nowAndNext } from '@/lib/meetings/timetable'
import { paint } from './paint'

/** Keeps the agenda set to the time while the page is open; `revision` says when the agenda itself is another. */
export function Ticking({ agendaId, locale, revision }: { agendaId: string; locale: Locale; revision: number }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision brings rows that are not painted yet
  useLayoutEffect(() => {
    const tick = () => {
      const agenda = document.getElementById(agendaId)
      if (agenda && !document.hidden) paint(agenda, Date.now(), nowAndNext, locale)
    }
    tick()
    const beat = setInterval(tick, 30_000)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(beat)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [agendaId, locale, revision])

  // For browsers whose print style cannot open what is folded.
  useEffect(() => {
    let folded: HTMLDetailsElement[] = []
    const unfold = () => {
      folded = [...document.querySelectorAll<HTMLDetailsElement>(`#${agendaId} details:not([open])`)]
      for (const details of folded) details.open = true
    }
    const fold = () => {
      for (const details of folded) details.open = false
    }
    window.addEventListener('beforeprint', unfold)
    window.addEventListener('afterprint', fold)
    return () => {
      window.removeEventListener('beforeprint', unfold)
      window.removeEventListener('afterprint', fold)
    }
  }, [agendaId])
  return null
}
