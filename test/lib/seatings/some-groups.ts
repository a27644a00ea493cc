import { eq } from 'drizzle-orm'
import { checkIns, people, pushOutbox, pushSubscriptions } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { deskGroups } from '@/lib/seatings/desk'
import type { Plan } from '@/lib/seatings/input'
import { publishGroups } from '@/lib/seatings/publish'
import { inSlices } from '@/lib/seatings/run'
import { runSolving, startSolving } from '@/lib/seatings/solve'
import type { Cast } from '../../support/cast'
import { seedComing } from '../../support/coming'
import { seat } from '../../support/seats'

export const october = new Date('2026-10-10T10:00:00Z')

const towns = [
  'Vejle Bibliotekerne',
  'Koldingbibliotekerne',
  'Herning Bibliotekerne',
  'Aalborg Bibliotekerne',
  'Randers Bibliotek',
  'Skive Bibliotek',
]

/** A coming season with Anna and `others` more seated in the west, from as many libraries as may be; nobody in a group yet. */
export async function seedGroups(db: Db, others = 11) {
  const season = await seedComing(db)
  const seats = [
    await seat(db, season.seasonId, { name: 'Anna Skov', library: 'Aarhus Kommunes Biblioteker', personId: season.cast.anna.id }),
  ]
  for (let i = 0; i < others; i++) seats.push(await someone(db, season.seasonId, i))
  return { ...season, seats }
}

/** One more with a seat in the west, and an account. */
export async function someone(db: Db, seasonId: string, i: number): Promise<string> {
  const id = newId()
  const name = `Deltager ${i + 1}`
  await db.insert(people).values({ id, name, email: `d${i}-${id.slice(-6)}@x.example`, standing: 'member' })
  return seat(db, seasonId, { name, library: towns[i % towns.length] ?? '', personId: id })
}

export const look = async (db: Db, actor: Cast['mette'], slug: string, at = october) => deskGroups(db, actor, slug, at)

/** Makes the groups as the desk does, to the end. */
export async function made(db: Db, actor: Cast['mette'], meetingId: string, slug: string, plan: Plan, at = october) {
  const { version } = await look(db, actor, slug, at)
  const { job, said } = await startSolving(db, actor, { meetingId, version, plan, ms: 200 }, at)
  if (job) await runSolving(db, job, inSlices, () => at)
  return said
}

export async function published(db: Db, actor: Cast['mette'], meetingId: string, slug: string, at = october) {
  const { version } = await look(db, actor, slug, at)
  return publishGroups(db, actor, { meetingId, version }, at)
}

/** A phone that gets messages, for somebody. */
export async function phoneFor(db: Db, personId: string): Promise<void> {
  const endpoint = `https://push.example/${newId()}`
  await db.insert(pushSubscriptions).values({ personId, endpoint, p256dh: 'k', auth: 'a', vapidKey: 'v' })
}

/** The messages on their way to somebody, first come first. */
export async function rung(db: Db, personId: string) {
  const rows = await db
    .select({ message: pushOutbox.message, at: pushOutbox.createdAt })
    .from(pushOutbox)
    .innerJoin(pushSubscriptions, eq(pushSubscriptions.id, pushOutbox.subscriptionId))
    .where(eq(pushSubscriptions.personId, personId))
    .orderBy(pushOutbox.id)
  return rows.map((row) => row.message)
}

/** Has people seen at the door. */
export async function cameIn(db: Db, meetingId: string, registrations: string[], at: Date): Promise<void> {
  if (registrations.length > 0)
    await db.insert(checkIns).values(registrations.map((registrationId) => ({ id: newId(), meetingId, registrationId, present: true, at })))
}
