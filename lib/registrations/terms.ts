import 'server-only'
import type { z } from 'zod'
import { registrationTerms } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import { creditFallen } from '@/lib/billing/credit'
import { wallClock } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { closeRegistration, setChairs } from '@/lib/meetings/seats'
import type { Terms } from './book'
import { seasonFor } from './find'
import type { termsInput } from './input'
import { setCapacity, settle } from './rules'
import { withBook } from './with-book'

/** Sets what a season's seats cost and when; those who wait are offered what it opens for. */
export async function saveTerms(db: Db, actor: Actor, input: z.output<typeof termsInput>, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  const { seasonId, fee, otherFee, offerHours } = input
  const terms: Terms = {
    feeOre: fee,
    otherFeeOre: otherFee,
    offerHours,
    opensAt: momentOf(input.opensAt),
    publicFirstUntil: momentOf(input.publicFirstUntil),
    moveUntil: momentOf(input.moveUntil),
  }
  await withBook(db, actor, seasonId, now, ({ book, also }) => {
    const before = book.terms
    book.terms = terms
    settle(book, now)
    also(async (tx) => {
      await tx
        .insert(registrationTerms)
        .values({ seasonId, ...terms })
        .onConflictDoUpdate({ target: registrationTerms.seasonId, set: terms })
      // A fee of nothing takes back what was billed.
      await creditFallen(tx, actor, [...book.seats.keys()], now)
      await record(tx, actor, { action: 'terms.edited', seasonId, subjectId: seasonId, before, after: terms })
      await tell(tx, `registrations:${seasonId}`)
    })
  })
}

/** Sets how many chairs a meeting has, and offers the new ones. Refused (`belowTaken`) below what is taken. */
export async function setSeats(db: Db, actor: Actor, input: { meetingId: string; capacity: number }, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  const { meetingId, capacity } = input
  const seasonId = await seasonFor(db, meetingId)
  await withBook(db, actor, seasonId, now, ({ book, also }) => {
    const before = { capacity: book.meetings.find((m) => m.id === meetingId)?.capacity }
    setCapacity(book, meetingId, capacity, now)
    also(async (tx) => {
      await setChairs(tx, meetingId, capacity)
      await record(tx, actor, { action: 'seats.set', seasonId, subjectId: meetingId, before, after: { capacity } })
      await tell(tx, `registrations:${seasonId}`)
      await tell(tx, `draft:${seasonId}`)
    })
  })
}

/** Closes a meeting's registration by hand, or opens it again. */
export async function closeMeeting(db: Db, actor: Actor, input: { meetingId: string; closed: boolean }, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  const { meetingId, closed } = input
  const seasonId = await seasonFor(db, meetingId)
  await withBook(db, actor, seasonId, now, ({ also }) =>
    also(async (tx) => {
      await closeRegistration(tx, meetingId, closed ? now : null)
      await record(tx, actor, { action: closed ? 'registration.closed' : 'registration.opened', seasonId, subjectId: meetingId })
      await tell(tx, `registrations:${seasonId}`)
    }),
  )
}

/** A Copenhagen date, from its first minute, or date and time. */
function momentOf(typed: string | null): Date | null {
  const [date, time = '00:00'] = typed?.split('T') ?? []
  return date ? wallClock(date, time) : null
}
