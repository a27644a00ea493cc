'use client'
import { time } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'
import type { DeskMeeting } from '@/lib/meetings/desk'
import { useWords } from '../../../words'

/** When the agenda ends beside when the meeting should; once where the meetings agree. */
export function Ends({ meetings }: { meetings: DeskMeeting[] }) {
  const { desk, locale } = useWords()
  const lines = meetings.map(({ side, endsAt, overMin }) => ({
    side,
    over: overMin > 0,
    ends: fill(desk.agenda.ends, { time: time(locale, Date.parse(endsAt) + overMin * 60_000) }),
    rest:
      overMin === 0
        ? desk.agenda.exact
        : fill(overMin > 0 ? desk.agenda.over : desk.agenda.left, { n: Math.abs(overMin), end: time(locale, endsAt) }),
  }))
  const [first, second] = lines
  const alike = first && second && first.ends === second.ends && first.rest === second.rest
  return (
    <div role="status" className="grid gap-1">
      {(alike ? [first] : lines).map(({ side, over, ends, rest }) => (
        <p key={side} className={over ? 'font-semibold text-wrong' : 'text-muted'}>
          {!alike && `${desk.sides[side]}: `}
          <span className="tabular-nums">{ends}</span>, {rest}
        </p>
      ))}
    </div>
  )
}
