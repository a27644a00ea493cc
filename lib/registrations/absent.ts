import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { invitations, registrations } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import type { Service } from '@/lib/libraries/services'
import type { Side } from '@/lib/meetings/published'
import type { Known } from '@/lib/people/known'

/** A library service with nobody in the season, and where it can be reached. */
export type AbsentService = {
  id: string
  name: string
  side: Side | null
  regular: { id: string; name: string } | null
  /** The addresses we know, the likeliest first. */
  addresses: { email: string; name: string | null; why: 'regular' | 'member' | 'cameBefore' | 'invitedBefore' }[]
  /** When it was last invited to this season. */
  invitedAt: Date | null
  /** It has answered all the same: its people gave their places up, or let them go on. */
  answered: boolean
}

type Around = { services: Service[]; people: Known[]; regulars: Map<string, string> }

/** The public library services that nobody comes from, whether or not they have answered. */
export async function absentServices(db: Db, seasonId: string, { services, people, regulars }: Around): Promise<AbsentService[]> {
  const own = await answersOf(db, seasonId)
  const live = new Set(own.filter((r) => ['seated', 'offered', 'waiting'].includes(r.status)).map((r) => r.libraryId))
  const answered = new Set(own.map((r) => r.libraryId))
  const absent = services.filter((service) => service.sector === 'public' && !live.has(service.id))
  const came = await cameBefore(db, idsOf(absent))
  const invited = await db.select().from(invitations).orderBy(desc(invitations.sentAt))
  return absent.map(({ id, name, side }) => {
    const theirs = people.filter((person) => person.libraryId === id)
    const regular = theirs.find((person) => person.id === regulars.get(id))
    const letters = invited.filter((letter) => letter.libraryId === id)
    const known = [
      ...(regular ? [{ email: regular.email, name: regular.name, why: 'regular' as const }] : []),
      // By those who still are there: an address may have moved on to another library, or out.
      ...came
        .flatMap((email) => theirs.filter((p) => p.email === email))
        .map(({ email, name }) => ({ email, name, why: 'cameBefore' as const })),
      ...theirs.filter((p) => p.standing === 'member').map(({ email, name }) => ({ email, name, why: 'member' as const })),
      ...letters.map(({ email }) => ({ email, name: null, why: 'invitedBefore' as const })),
    ]
    return {
      id,
      name,
      side,
      regular: regular ? { id: regular.id, name: regular.name ?? regular.email } : null,
      addresses: known.filter((one, i) => known.findIndex((other) => other.email === one.email) === i),
      invitedAt: letters.find((letter) => letter.seasonId === seasonId)?.sentAt ?? null,
      answered: answered.has(id),
    }
  })
}

/** The services that have had a place in the season, or have one: they have answered. */
export async function servicesThatAnswered(db: Db, seasonId: string): Promise<Set<string>> {
  return new Set((await answersOf(db, seasonId)).map(({ libraryId }) => libraryId))
}

const answersOf = (db: Db, seasonId: string) =>
  db
    .select({ libraryId: registrations.libraryId, status: registrations.status })
    .from(registrations)
    .where(eq(registrations.seasonId, seasonId))

/** The addresses of those who have come from these libraries, the latest first. */
async function cameBefore(db: Db, libraryIds: string[]): Promise<string[]> {
  if (libraryIds.length === 0) return []
  const rows = await db
    .select({ email: registrations.email })
    .from(registrations)
    .where(and(inArray(registrations.libraryId, libraryIds), eq(registrations.status, 'seated')))
    .orderBy(desc(registrations.createdAt))
  return rows.flatMap(({ email }) => email ?? [])
}

const idsOf = (all: { id: string }[]): string[] => all.map(({ id }) => id)
