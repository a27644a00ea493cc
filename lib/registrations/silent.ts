import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { invitations, registrations } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import type { Service } from '@/lib/libraries/services'
import type { Side } from '@/lib/meetings/published'
import type { Known } from '@/lib/people/known'

/** A library service with nobody in the season, and where it can be reached. */
export type SilentService = {
  id: string
  name: string
  side: Side | null
  regular: { id: string; name: string } | null
  /** The addresses we know, the likeliest first. */
  addresses: { email: string; name: string | null; why: 'regular' | 'member' | 'cameBefore' | 'invitedBefore' }[]
  /** When it was last invited to this season. */
  invitedAt: Date | null
  /** It has answered all the same: its people gave their places up. */
  cancelled: boolean
}

type Around = { services: Service[]; people: Known[]; regulars: Map<string, string> }

/** The public library services that nobody comes from yet. */
export async function silentServices(db: Db, seasonId: string, { services, people, regulars }: Around): Promise<SilentService[]> {
  const own = await db
    .select({ libraryId: registrations.libraryId, status: registrations.status })
    .from(registrations)
    .where(eq(registrations.seasonId, seasonId))
  const live = new Set(own.filter((r) => ['seated', 'offered', 'waiting'].includes(r.status)).map((r) => r.libraryId))
  const answered = new Set(own.map((r) => r.libraryId))
  const silent = services.filter((service) => service.sector === 'public' && !live.has(service.id))
  const came = await cameBefore(db, idsOf(silent))
  const invited = await db.select().from(invitations).orderBy(desc(invitations.sentAt))
  return silent.map(({ id, name, side }) => {
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
      cancelled: answered.has(id),
    }
  })
}

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
