import { contact } from '@/app/_shell/footer'
import { type ProblemStrings, problemStrings } from '@/app/_ui/form-problems'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { shortDate, time } from '@/lib/i18n/dates'
import { kroner } from '@/lib/i18n/money'
import type { MyPlace, MyPrice } from '@/lib/registrations/mine'
import type { MyMeeting } from '@/lib/registrations/my-meetings'

/** A form's problems in words, where what is typed into it is kept on the phone. */
export function keptStrings(t: Messages): ProblemStrings {
  const strings = problemStrings(t)
  return { ...strings, refusals: { ...strings.refusals, noConnection: t.registration.noConnection } }
}

/** What is said when a colleague has taken the place over, but for their {name}. */
export function takenInWords({ registration: t }: Messages, place: MyPlace, meeting: MyMeeting): string {
  const said = place.status === 'waiting' ? t.substitute.doneLine : t.substitute.done
  return fill(said, { meeting: t.meetings[meeting.side] })
}

/** A date and a time of day, for sentences that name both apart. */
export const moment = (locale: Locale, at: Date): { date: string; time: string } => ({
  date: shortDate(locale, at),
  time: time(locale, at),
})

/** How far one is from a place: it is had, it can be, it is waited for. */
type Standing = 'own' | 'new' | 'waiting'

/** What a place costs, in figures and in words. */
export function priceInWords(locale: Locale, { registration: t }: Messages, price: MyPrice, as: Standing): { sum: string; why: string } {
  const fee = kroner(locale, price.feeOre)
  const values = { fee, name: price.holder ?? t.colleague }
  const free = { own: t.why.holding, new: t.why.free, waiting: t.why.freeIfSeat }[as]
  const why = price.why === 'free' ? free : price.why === 'other' && price.feeOre === 0 ? t.why.otherFree : t.why[price.why]
  return { sum: price.feeOre > 0 ? fee : t.nothing, why: fill(why, values) }
}

/** What to know of a meeting before choosing it. */
export function meetingInWords(locale: Locale, { registration: t }: Messages, meeting: MyMeeting): { room: string; line: string } {
  const { closed, opensAt, room, wouldWait, deadline, publicFirstUntil } = meeting
  const seats = room === 0 ? t.full : room === 1 ? t.roomOne : fill(t.room, { count: room })
  if (closed === 'meetingOver') return { room: '', line: t.over }
  if (closed === 'meetingBegun') return { room: '', line: t.begun }
  if (closed === 'notOpenYet' && opensAt) return { room: seats, line: fill(t.opens, moment(locale, opensAt)) }
  if (closed) return { room: '', line: `${t.closed} ${fill(t.closedWrite, { mail: contact })}` }
  if (wouldWait !== null && publicFirstUntil)
    return { room: seats, line: fill(t.waitFirst, { number: wouldWait, date: shortDate(locale, publicFirstUntil) }) }
  if (wouldWait !== null) return { room: seats, line: fill(t.wait, { number: wouldWait }) }
  return { room: seats, line: deadline ? fill(t.deadline, moment(locale, deadline)) : '' }
}
