import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { people } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import { endOtherSessions } from '@/lib/auth/sessions'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { trust } from '@/lib/libraries/libraries'
import { tell } from '@/lib/live/tell'
import { admittedLetter } from '@/lib/mail/letters'
import { enqueue } from '@/lib/mail/outbox'
import { canBeTrusted, domainOf } from './domains'

type Row = typeof people.$inferSelect

/**
 * Lets somebody in who waits, or was turned away or removed before, and mails them so. With `trustDomain`, everybody of
 * their mail domain at their library too: those who wait now, and those who come later. Refused (`cannotTrust`) for a
 * domain where anybody can have an address. Admitting a member again does nothing.
 */
export async function admit(db: Db, actor: Actor, input: { personId: string; trustDomain: boolean }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const person = await lockPerson(tx, actor, input.personId)
    const domain = domainOf(person.email)
    await letIn(tx, actor, person, now)
    if (!input.trustDomain) return
    if (!person.libraryId || !canBeTrusted(domain)) throw new Refused('cannotTrust', { domain })
    await trust(tx, person.libraryId, domain)
    await record(tx, actor, { action: 'domain.trusted', subjectId: person.libraryId, subject: domain })
    const alike = await tx
      .select()
      .from(people)
      .where(
        and(eq(people.standing, 'pending'), eq(people.libraryId, person.libraryId), sql`split_part(${people.email}, '@', 2) = ${domain}`),
      )
      .for('update')
    for (const other of alike) await letIn(tx, actor, other, now)
  })
}

/** Says no to somebody who waits; they are signed out, and can be let in later. Refused (`notWaiting`) once admitted. */
export async function turnAway(db: Db, actor: Actor, personId: string): Promise<void> {
  await shut(db, actor, personId, 'person.turned_away')
}

/** Takes somebody's access away. Refused (`lastFacilitator`) for the only one who leads. */
export async function remove(db: Db, actor: Actor, personId: string): Promise<void> {
  await shut(db, actor, personId, 'person.removed')
}

/** Lets a member lead. Refused (`notAdmitted`) for one who is not in yet. */
export async function makeFacilitator(db: Db, actor: Actor, personId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const person = await lockPerson(tx, actor, personId)
    if (person.standing !== 'member') throw new Refused('notAdmitted')
    if (person.role !== 'facilitator') await setRole(tx, actor, person, 'facilitator')
  })
}

/** Somebody no longer leads. Refused (`lastFacilitator`) for the only one. */
export async function unmakeFacilitator(db: Db, actor: Actor, personId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await keepOneFacilitator(tx, actor, personId)
    const person = await lockPerson(tx, actor, personId)
    if (person.role === 'facilitator') await setRole(tx, actor, person, 'participant')
  })
}

async function letIn(tx: Db, actor: Actor, person: Row, now: Date): Promise<void> {
  if (person.standing === 'member') return
  const after = { standing: 'member' as const, admittedAt: now, admittedById: actor.id }
  await tx.update(people).set(after).where(eq(people.id, person.id))
  await recordPerson(tx, actor, person, 'person.admitted', { standing: 'member' })
  await enqueue(tx, { ...admittedLetter(person.locale, person.name), to: person.email }, now)
}

async function shut(db: Db, actor: Actor, personId: string, action: string): Promise<void> {
  await db.transaction(async (tx) => {
    await keepOneFacilitator(tx, actor, personId)
    const person = await lockPerson(tx, actor, personId)
    if (person.standing === 'removed') return
    if (action === 'person.turned_away' && person.standing !== 'pending') throw new Refused('notWaiting')
    const after = { standing: 'removed' as const, role: 'participant' as const, admittedAt: null, admittedById: null }
    await tx.update(people).set(after).where(eq(people.id, personId))
    await endOtherSessions(tx, person)
    await recordPerson(tx, actor, person, action, { standing: 'removed' })
  })
}

async function setRole(tx: Db, actor: Actor, person: Row, role: Actor['role']): Promise<void> {
  await tx.update(people).set({ role }).where(eq(people.id, person.id))
  await recordPerson(tx, actor, person, role === 'facilitator' ? 'person.made_facilitator' : 'person.unmade_facilitator', { role })
}

async function recordPerson(tx: Db, actor: Actor, person: Row, action: string, after: Record<string, unknown>): Promise<void> {
  const before = { standing: person.standing, role: person.role }
  await record(tx, actor, { action, subjectId: person.id, subject: person.name ?? person.email, before, after })
  await tell(tx, `person:${person.id}`)
}

/** Locks all who lead before counting, so that two who unmake each other at once do not leave none. */
async function keepOneFacilitator(tx: Db, actor: Actor, leavingId: string): Promise<void> {
  if (!can(actor, 'admit')) throw new NotFound()
  const leading = await tx.select({ id: people.id }).from(people).where(eq(people.role, 'facilitator')).orderBy(people.id).for('update')
  // Asked anew under the lock: the actor may have been unmade a moment ago.
  if (!leading.some((p) => p.id === actor.id)) throw new NotFound()
  if (leading.length === 1 && leading[0]?.id === leavingId) throw new Refused('lastFacilitator')
}

async function lockPerson(tx: Db, actor: Actor, personId: string): Promise<Row> {
  if (!can(actor, 'admit')) throw new NotFound()
  const [person] = await tx.select().from(people).where(eq(people.id, personId)).for('update')
  if (!person) throw new NotFound()
  return person
}
