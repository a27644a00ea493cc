import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { registrations, swapRequests } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { tell } from '@/lib/live/tell'
import { enqueue } from '@/lib/mail/outbox'
import { localesOf } from '@/lib/people/read'
import { type Book, feeOf, freeHolder } from './book'
import { findPlace } from './find'
import { noSwapLetter, swapLetter } from './letters'
import { handOver } from './rules'
import { withBook } from './with-book'

/** Ends the questions that no longer can be answered: one of the two has left, or the free seat has moved. */
export async function closeFallenSwaps(tx: Db, book: Book, now: Date): Promise<void> {
  const seasonIds = book.meetings.map((m) => m.id)
  const open = await tx
    .select({ id: swapRequests.id, fromId: swapRequests.fromId, toId: swapRequests.toId, meetingId: registrations.meetingId })
    .from(swapRequests)
    .innerJoin(registrations, eq(registrations.id, swapRequests.toId))
    .where(isNull(swapRequests.answeredAt))
  for (const { id, fromId, toId, meetingId } of open) {
    if (!seasonIds.includes(meetingId)) continue
    const [from, to] = [book.seats.get(fromId), book.seats.get(toId)]
    if (from?.status === 'seated' && to?.free && to.libraryId === from.libraryId) continue
    await tx
      .update(swapRequests)
      .set({ answeredAt: now })
      .where(and(eq(swapRequests.id, id), isNull(swapRequests.answeredAt)))
  }
}

/** Asks the holder of the service's free seat to swap. Refused where there is nothing to swap, or it is asked already. */
export async function askToSwap(db: Db, actor: Actor, id: string, now: Date): Promise<void> {
  const { seasonId } = await findPlace(db, actor, id)
  await withBook(db, actor, seasonId, now, ({ book, also }) => {
    const from = book.seats.get(id)
    const holder = from && freeHolder(book, from.libraryId)
    if (from?.status !== 'seated' || !holder || holder.id === id) throw new Refused('swapFellAway')
    also(async (tx) => {
      const made = await tx.insert(swapRequests).values({ fromId: id, toId: holder.id, createdAt: now }).onConflictDoNothing().returning()
      if (made.length === 0) throw new Refused('alreadyAsked')
      const locale = (await localesOf(tx, holder.personId ? [holder.personId] : [])).get(holder.personId ?? '') ?? 'da'
      const fee = feeOf({ ...holder, free: false }, book.terms)
      if (holder.email) await enqueue(tx, { ...swapLetter(locale, holder, from.name, fee), to: holder.email }, now)
      if (holder.personId) await tell(tx, `person:${holder.personId}`)
    })
  })
}

/** The holder answers: on a yes the free seat changes hands, and the bill with it. */
export async function answerSwap(db: Db, actor: Actor, input: { requestId: string; accepted: boolean }, now: Date): Promise<void> {
  const [request] = await db.select().from(swapRequests).where(eq(swapRequests.id, input.requestId))
  if (!request) throw new NotFound()
  const { seasonId } = await findPlace(db, actor, request.toId)
  if (request.answeredAt) throw new Refused('swapFellAway')
  await withBook(db, actor, seasonId, now, ({ book, also }) => {
    const [asker, holder] = [book.seats.get(request.fromId), book.seats.get(request.toId)]
    if (!asker || !holder) throw new Refused('swapFellAway')
    if (input.accepted) handOver(book, request.toId, request.fromId)
    also(async (tx) => {
      const open = and(eq(swapRequests.id, request.id), isNull(swapRequests.answeredAt))
      const answered = await tx.update(swapRequests).set({ answeredAt: now, accepted: input.accepted }).where(open).returning()
      if (answered.length === 0) throw new Refused('swapFellAway')
      const locale = (await localesOf(tx, asker.personId ? [asker.personId] : [])).get(asker.personId ?? '') ?? 'da'
      if (!input.accepted && asker.email) await enqueue(tx, { ...noSwapLetter(locale, asker, holder.name), to: asker.email }, now)
      if (asker.personId) await tell(tx, `person:${asker.personId}`)
    })
  })
}
