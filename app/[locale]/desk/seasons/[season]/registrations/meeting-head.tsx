'use client'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { dateAndTime, longDate, shortDate, time } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'
import { kroner } from '@/lib/i18n/money'
import type { Terms } from '@/lib/registrations/book'
import type { DeskSeats } from '@/lib/registrations/desk'
import type { Said } from '../_agenda/snack'
import { capacityAction, closeAction } from './actions'
import { SeatsBar } from './seats-bar'
import { useAct } from './use-act'
import { useSeatWords } from './words'

type Props = {
  meeting: DeskSeats
  name: string
  terms: Terms
  /** Where the bills are made, and where people are let in at the door. */
  at: { billing: string; door: string }
  say: (said: Said) => void
}

/** One meeting: how it fills, what it brings, and how many and how long one may register. */
export function MeetingHead({ meeting, name, terms, at, say }: Props) {
  const { seats, locale } = useSeatWords()
  const { head } = seats
  const { act, acting } = useAct(say)
  const side = seats.sides[meeting.side]
  const [typed, setTyped] = useState<string | null>(null)

  const setCapacity = (capacity: string | number, before?: number) =>
    act(capacityAction, { meetingId: meeting.id, capacity }, () => {
      setTyped(null)
      const text = fill(head.didCapacity, { n: capacity, side })
      return before === undefined ? { text } : { text, undo: () => setCapacity(before) }
    })
  const setClosed = (closed: boolean, undoes = false) =>
    act(closeAction, { meetingId: meeting.id, closed }, () => ({
      text: fill(closed ? head.didClose : head.didOpen, { side }),
      ...(!undoes && { undo: () => setClosed(!closed, true) }),
    }))

  return (
    <header className="grid gap-3">
      <div>
        <h2 id={`head-${meeting.side}`} className="text-xl">
          {name}
        </h2>
        <p className="text-muted">{longDate(locale, meeting.startsAt)}</p>
      </div>
      <SeatsBar meeting={meeting} />
      <p>
        {meeting.feeOre > 0 ? fill(head.fee, { fee: kroner(locale, meeting.feeOre) }) : head.noFee}
        {meeting.paying > 0 && <span className="text-muted"> · {fill(head.paying, { n: meeting.paying })}</span>}
      </p>
      <p className="-mt-3 flex flex-wrap gap-x-5">
        <Link href={at.billing} prefetch={false} className="reach">
          {seats.nav.billing}
        </Link>
        <Link href={at.door} prefetch={false} className="reach">
          {seats.nav.door}
        </Link>
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className={meeting.openness === 'open' ? 'text-good' : 'text-muted'}>{stateOf()}</p>
        {['open', 'notYet', 'closed'].includes(meeting.openness) && (
          <Button look="plain" disabled={acting} onClick={() => setClosed(meeting.closedAt === null)}>
            {meeting.closedAt ? head.reopen : head.close}
          </Button>
        )}
      </div>
      <form
        className="flex flex-wrap items-center gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (typed !== null) setCapacity(typed, meeting.capacity)
        }}
      >
        <label htmlFor={`capacity-${meeting.side}`}>{fill(head.capacity, { side })}</label>
        <input
          id={`capacity-${meeting.side}`}
          inputMode="numeric"
          className="min-h-11 w-20 rounded-md border border-edge bg-card px-3 tabular-nums"
          value={typed ?? meeting.capacity}
          onChange={(event) => setTyped(event.target.value)}
        />
        {typed !== null && typed !== String(meeting.capacity) && (
          <Button type="submit" look="plain" disabled={acting}>
            {head.setCapacity}
          </Button>
        )}
      </form>
    </header>
  )

  function stateOf(): string {
    if (meeting.openness === 'open')
      return meeting.deadline
        ? fill(head.openUntil, { date: `${shortDate(locale, meeting.deadline)} ${time(locale, meeting.deadline)}` })
        : head.open
    if (meeting.openness === 'notYet' && terms.opensAt) return fill(head.notYet, { date: dateAndTime(locale, terms.opensAt) })
    return head[meeting.openness]
  }
}
