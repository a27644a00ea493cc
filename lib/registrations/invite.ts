import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import type { z } from 'zod'
import { invitations } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import { take } from '@/lib/auth/rate-limit'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { allServices } from '@/lib/libraries/services'
import { tell } from '@/lib/live/tell'
import { enqueue } from '@/lib/mail/outbox'
import { publishedContent } from '@/lib/meetings/read'
import { unsubscribeHeaders } from '@/lib/notices/unsubscribe'
import { wanted } from '@/lib/notices/wanted'
import { reachablePeople } from '@/lib/people/known'
import { servicesThatAnswered } from './absent'
import { isLive } from './book'
import type { inviteInput } from './desk-input'
import { invitationLetter } from './invitation'
import { holdBook } from './load'

/** A service that was invited less than a week ago is left in peace. */
export const restDays = 7

const day = 86_400_000

/**
 * How many letters went out, and how many services were left out: they have answered, were just invited, or
 * whoever is to get the letter wants no such mail.
 */
export type Invited = { sent: number; answered: number; recent: number; off: number }

/**
 * Writes to public library services that have nobody in the season. One that has somebody meanwhile is not written to,
 * nor one that gave its places up or was invited within a week, unless it is to be `again`, nor somebody of the network who has left such mail
 * out: their letter says how to. Who is not of the network answers the letter; there is nothing of theirs to note it on. Refused before the season is published (`publishFirst`).
 */
export async function inviteServices(db: Db, actor: Actor, input: z.output<typeof inviteInput>, now: Date): Promise<Invited> {
  if (!can(actor, 'plan')) throw new NotFound()
  const { seasonId } = input
  const known = new Map((await allServices(db)).filter((s) => s.sector === 'public').map((s) => [s.id, s.name]))
  const asked = [...new Map(input.services.map((service) => [service.libraryId, service])).values()]
  if (asked.some(({ libraryId }) => !known.has(libraryId))) throw new NotFound()
  if (!(await take(db, `invitations:${actor.id}`, { most: 20, seconds: 3600 }, now))) throw new Refused('tooMany')
  return db.transaction(async (tx) => {
    // Held, so that two facilitators who press at once do not write to anybody twice.
    const book = await holdBook(tx, seasonId)
    const season = await publishedContent(tx, seasonId)
    if (!season) throw new Refused('publishFirst')
    const live = new Set([...book.seats.values()].filter(isLive).map((seat) => seat.libraryId))
    const answered = await servicesThatAnswered(tx, seasonId)
    const recent = await invitedSince(tx, seasonId, new Date(now.getTime() - restDays * day))
    const unanswered = asked.filter(({ libraryId, again }) => !live.has(libraryId) && (again || !answered.has(libraryId)))
    const open = unanswered.filter(({ libraryId, again }) => again || !recent.has(libraryId))
    const members = new Map((await reachablePeople(tx)).map(({ email, id }) => [email.toLowerCase(), id]))
    const personAt = (email: string) => members.get(email.toLowerCase())
    const wants = await wanted(
      tx,
      open.flatMap(({ email }) => personAt(email) ?? []),
      'meetings',
    )
    const chosen = open.filter(({ email }) => wants.get(personAt(email) ?? '')?.mail !== false)
    if (chosen.length > 0) {
      const letter = invitationLetter('da', season, book.terms)
      await tx
        .insert(invitations)
        .values(chosen.map(({ libraryId, email }) => ({ libraryId, email, seasonId, sentById: actor.id, sentAt: now })))
      await enqueue(
        tx,
        chosen.map(({ email }) => {
          const personId = personAt(email)
          return { ...letter, to: email, ...(personId && { headers: unsubscribeHeaders(personId, 'meetings') }) }
        }),
        now,
      )
      const after = { services: chosen.map(({ libraryId }) => known.get(libraryId)) }
      await record(tx, actor, { action: 'services.invited', seasonId, subject: String(chosen.length), after })
      await tell(tx, `registrations:${seasonId}`)
    }
    return {
      sent: chosen.length,
      answered: asked.length - unanswered.length,
      recent: unanswered.length - open.length,
      off: open.length - chosen.length,
    }
  })
}

async function invitedSince(tx: Db, seasonId: string, since: Date): Promise<Set<string>> {
  const rows = await tx
    .select({ libraryId: invitations.libraryId })
    .from(invitations)
    .where(and(eq(invitations.seasonId, seasonId), gt(invitations.sentAt, since)))
  return new Set(rows.map((row) => row.libraryId))
}
