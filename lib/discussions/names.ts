import 'server-only'
import { and, eq, isNotNull, or } from 'drizzle-orm'
import { libraries, people } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { fold } from '@/lib/libraries/search'
import { mustBeMember } from './hold'
import type { Nameable } from './mentions'

const mostNamed = 10

const admitted = and(or(eq(people.standing, 'member'), eq(people.role, 'facilitator')), isNotNull(people.name))

/** Everybody and every library service that can be named in a post: those that have somebody here. */
export async function nameableBy(db: Db, actor: Actor): Promise<Nameable[]> {
  mustBeMember(actor)
  return everyName(db)
}

/** The members whose name or library service holds all that is asked; nobody where nothing is. */
export async function membersNamed(db: Db, actor: Actor, asked: string): Promise<{ id: string; name: string; library: string | null }[]> {
  mustBeMember(actor)
  const parts = asked.split(/\s+/).map(fold).filter(Boolean)
  if (parts.length === 0) return []
  const rows = await db
    .select({ id: people.id, name: people.name, library: libraries.name })
    .from(people)
    .leftJoin(libraries, eq(libraries.id, people.libraryId))
    .where(admitted)
  return rows
    .flatMap(({ id, name, library }) => (name ? [{ id, name, library }] : []))
    .filter(({ name, library }) => parts.every((part) => fold(`${name} ${library ?? ''}`).includes(part)))
    .slice(0, mostNamed)
}

/** The same for a text that has come in already. */
export async function everyName(db: Db): Promise<Nameable[]> {
  const persons = await db.select({ id: people.id, name: people.name, libraryId: people.libraryId }).from(people).where(admitted)
  const services = await db
    .selectDistinct({ id: libraries.id, name: libraries.name })
    .from(libraries)
    .innerJoin(people, eq(people.libraryId, libraries.id))
    .where(admitted)
  return [
    ...persons.flatMap(({ id, name }) => (name ? [{ kind: 'person' as const, id, name }] : [])),
    ...services.map((service) => ({ kind: 'library' as const, ...service })),
  ]
}
