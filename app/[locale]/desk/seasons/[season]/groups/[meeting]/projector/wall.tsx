'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Prose } from '@/app/_ui/prose'
import { useClock } from '@/app/[locale]/(member)/meetings/[meeting]/groups/use-clock'
import type { Locale, Messages } from '@/lib/i18n'
import { time } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'

type Round = {
  id: string
  title: string
  task: string
  startsAt: string | null
  endsAt: string | null
  seats: { name: string; group: string; place: string }[]
}
type Props = {
  locale: Locale
  t: Messages['groups']['wall']
  clock: Pick<Messages['groups'], 'begins' | 'lasts' | 'left' | 'leftOne' | 'over'>
  back: string
  rounds: Round[]
  madeAt: number
}

/** So many names in letters for the back row. */
const perPage = 27
const turnMs = 9000

/** Three things: which round, until when, and each name's number; or the task. Pages turn by themselves. */
export function Wall({ locale, t, clock, back, rounds, madeAt }: Props) {
  const now = useClock(madeAt)
  const [shown, setShown] = useState<'names' | 'task'>('names')
  const [page, setPage] = useState(0)
  const [turning, setTurning] = useState(true)
  const at = rounds.findIndex((round) => !round.endsAt || Date.parse(round.endsAt) > now)
  const round = rounds[at < 0 ? rounds.length - 1 : at]
  const pages = Math.max(1, Math.ceil((round?.seats.length ?? 0) / perPage))
  useEffect(() => {
    if (!turning || pages < 2) return
    const turn = setInterval(() => setPage((before) => before + 1), turnMs)
    return () => clearInterval(turn)
  }, [turning, pages])
  const n = page % pages
  return (
    <div data-wall className="grid min-h-[calc(100dvh-3rem)] grid-rows-[auto_minmax(0,1fr)_auto] gap-[2vh]">
      <header className="flex flex-wrap items-baseline justify-between gap-x-8 border-hairline border-b pb-[1vh]">
        <h1 className="text-[clamp(2rem,4.5vw,5rem)]">{round?.title ?? t.title}</h1>
        {round && <p className="text-[clamp(1.5rem,3vw,3.5rem)] text-now tabular-nums">{timeLeft(round, now, locale, clock)}</p>}
      </header>
      {!round && <p className="text-3xl">{t.none}</p>}
      {round && shown === 'task' && <Prose text={round.task} className="max-w-none text-[clamp(1.75rem,3.4vw,4rem)] leading-snug" />}
      {round && shown === 'names' && (
        <ol className="columns-1 gap-[4vw] sm:columns-2 lg:columns-3">
          {round.seats.slice(n * perPage, (n + 1) * perPage).map((seat) => (
            <li
              key={`${seat.name} ${seat.group}`}
              className="flex break-inside-avoid items-baseline justify-between gap-4 border-hairline border-b py-[0.6vh] text-[clamp(1.25rem,1.95vw,2.4rem)]"
            >
              <span className="min-w-0">{seat.name}</span>
              <span className="flex items-baseline gap-3 whitespace-nowrap">
                {seat.place && <span className="text-[0.6em] text-muted">{seat.place}</span>}
                <strong className="font-serif text-[1.25em] tabular-nums">{seat.group}</strong>
              </span>
            </li>
          ))}
        </ol>
      )}
      <footer className="flex flex-wrap items-center gap-3 text-muted">
        <p className="mr-auto text-[clamp(1rem,1.4vw,1.75rem)]">{t.lost}</p>
        {round && shown === 'names' && pages > 1 && (
          <>
            <p className="tabular-nums">{fill(t.part, { n: n + 1, all: pages })}</p>
            <Button look="quiet" onClick={() => setPage(page + 1)}>
              {t.next}
            </Button>
            <Button look="quiet" onClick={() => setTurning(!turning)}>
              {turning ? t.pause : t.go}
            </Button>
          </>
        )}
        {round?.task && (
          <Button look="quiet" onClick={() => setShown(shown === 'names' ? 'task' : 'names')}>
            {shown === 'names' ? t.task : t.names}
          </Button>
        )}
        <a className="reach" href={back}>
          {t.back}
        </a>
      </footer>
    </div>
  )
}

function timeLeft({ startsAt, endsAt }: Round, now: number, locale: Locale, words: Props['clock']): string {
  if (!startsAt || !endsAt) return ''
  const left = Math.floor((Date.parse(endsAt) - now) / 60_000)
  if (now < Date.parse(startsAt)) return fill(words.begins, { time: time(locale, startsAt) })
  if (now >= Date.parse(endsAt)) return words.over
  return `${fill(words.lasts, { time: time(locale, endsAt) })} · ${left < 1 ? words.leftOne : fill(words.left, { n: left })}`
}
