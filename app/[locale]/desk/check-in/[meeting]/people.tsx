'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { Listed } from '@/lib/check-in/list'
import type { Locale, Messages } from '@/lib/i18n'
import { time } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'

type Props = {
  people: Listed[]
  typed: string
  nobody: boolean
  t: Messages['door']
  locale: Locale
  waits: string
  check: (one: Listed, present: boolean) => void
}

const views = ['all', 'missing', 'present'] as const

/** Everybody who is expected or has come. One tap notes that they are here; another, on a button of its own, takes it back. */
export function People({ people, typed, nobody, t, locale, waits, check }: Props) {
  const [view, setView] = useState<(typeof views)[number]>('all')
  const parts = { all: people, missing: people.filter((one) => !one.present), present: people.filter((one) => one.present) }
  // Who is looked for is found wherever they are.
  const shown = typed ? people : parts[view]
  const none = nobody ? t.nobody : typed ? t.nothingFound : view === 'missing' ? t.allHere : t.noneHere
  return (
    <section className="grid gap-2">
      {!typed && !nobody && (
        <fieldset className="-mx-2 flex flex-wrap">
          <legend className="sr-only">{t.show}</legend>
          {views.map((one) => (
            <label
              key={one}
              className="inline-flex min-h-11 cursor-pointer items-center gap-1 rounded-md border border-transparent px-2 text-muted has-checked:border-edge has-checked:bg-card has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-action"
            >
              <input type="radio" name="view" className="sr-only" checked={view === one} onChange={() => setView(one)} />
              {t[one]} <span className="tabular-nums">{parts[one].length}</span>
            </label>
          ))}
        </fieldset>
      )}
      {shown.length === 0 && <p className="py-3 text-muted">{none}</p>}
      <ul>
        {shown.map((one) => (
          <li key={one.registrationId} className="border-hairline border-b first:border-t">
            {one.present ? (
              <div className="flex min-h-16 items-center gap-3 py-2">
                <Tick />
                <span className="min-w-0 grow">
                  <span className="block font-semibold">{one.name}</span>
                  <span className="block text-[0.9rem] text-muted">{one.library}</span>
                  <span className={`block text-[0.9rem] ${one.sent ? 'text-good' : 'font-semibold text-waiting'}`}>
                    {fill(t.cameAt, { time: one.mark ? time(locale, one.mark.at) : '' })}
                    {!one.sent && ` · ${waits}`}
                  </span>
                </span>
                <Button
                  look="quiet"
                  className="shrink-0"
                  onClick={() => check(one, false)}
                  aria-label={fill(t.undoFor, { name: one.name })}
                >
                  {t.undo}
                </Button>
              </div>
            ) : (
              <button
                type="button"
                onClick={() => check(one, true)}
                className="flex min-h-16 w-full cursor-pointer items-center gap-3 py-2 text-left hover:bg-card"
              >
                <span aria-hidden="true" className="size-7 shrink-0 rounded-full border-2 border-edge" />
                <span className="min-w-0 grow">
                  <span className="block font-semibold">{one.name}</span>
                  <span className="block text-[0.9rem] text-muted">{one.library}</span>
                  {!one.sent && <span className="block font-semibold text-[0.9rem] text-waiting">{waits}</span>}
                </span>
                <span className="shrink-0 text-[0.9rem] text-action">{t.checkIn}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type OthersProps = { people: Listed[]; t: Messages['door']; elsewhere: string; meet: (one: Listed) => void }

/** Those of the season who have no seat here, where they are looked for. */
export function Others({ people, t, elsewhere, meet }: OthersProps) {
  if (people.length === 0) return null
  return (
    <section aria-labelledby="others">
      <h2 id="others" className="text-lg">
        {t.others}
      </h2>
      <ul className="mt-1">
        {people.map((one) => (
          <li key={one.registrationId} className="border-hairline border-b first:border-t">
            <button type="button" onClick={() => meet(one)} className="block min-h-16 w-full cursor-pointer py-2 text-left hover:bg-card">
              <span className="block font-semibold">{one.name}</span>
              <span className="block text-[0.9rem] text-muted">{one.library}</span>
              <span className="block text-[0.9rem] text-now">{standingOf(one, t, elsewhere)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const standingOf = ({ status }: Listed, { status: words }: Messages['door'], meeting: string): string =>
  status === 'seated' ? fill(words.otherSide, { meeting: meeting.toLowerCase() }) : words[status]

const Tick = () => (
  <svg viewBox="0 0 28 28" aria-hidden="true" className="size-7 shrink-0">
    <circle cx="14" cy="14" r="14" className="fill-good" />
    <path d="M8 14.5l4.2 4.2L20.5 10" className="fill-none stroke-paper" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
)
