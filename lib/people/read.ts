import 'server-only'
import { and, asc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { libraries, people } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { Locale } from '@/lib/i18n'
import { fold } from '@/lib/libraries/search'
import { canBeTrusted, domainOf } from './domains'

/** A person as facilitators see them. */
export type Listed = {
  id: string
  name: string | null
  email: string
  role: Actor['role']
  standing: Actor['standing']
  library: string | null
  createdAt: Date
  /** Their mail domain, where a facilitator could vouch for it. */
  domain: string | null
}

/** The libraries of people who have been admitted. */
export async function vouchedLibraries(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: people.libraryId })
    .from(people)
    .where(and(eq(people.standing, 'member'), isNotNull(people.libraryId)))
  return rows.flatMap((row) => row.id ?? [])
}

/** Those who wait to be admitted, the longest first; only who have said who they are can be judged. */
export async function waitingPeople(db: Db, actor: Actor): Promise<Listed[]> {
  const all = await listed(db, actor)
  return all.filter((p) => p.standing === 'pending' && p.name && p.library).sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
}

/** Everybody whose name, address or library holds what is asked, by name; those who were removed only where asked for. */
export async function findPeople(db: Db, actor: Actor, asked: string, removed = false): Promise<Listed[]> {
  const parts = asked.split(/\s+/).map(fold).filter(Boolean)
  return (await listed(db, actor))
    .filter((p) => (p.standing === 'removed') === removed)
    .filter((p) => {
      const text = fold(`${p.name ?? ''} ${p.email} ${p.library ?? ''}`)
      return parts.every((part) => text.includes(part))
    })
    .sort((a, b) => (a.name ?? a.email).localeCompare(b.name ?? b.email, 'da'))
}

/** Whether the network has anybody who can lead it. */
export async function hasFacilitator(db: Db): Promise<boolean> {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.role, 'facilitator'), ne(people.standing, 'removed')))
    .limit(1)
  return rows.length > 0
}

async function listed(db: Db, actor: Actor): Promise<Listed[]> {
  if (!can(actor, 'admit')) throw new NotFound()
  const rows = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      role: people.role,
      standing: people.standing,
      library: libraries.name,
      createdAt: people.createdAt,
    })
    .from(people)
    .leftJoin(libraries, eq(libraries.id, people.libraryId))
    .orderBy(asc(people.createdAt))
  return rows.map((row) => ({ ...row, domain: canBeTrusted(domainOf(row.email)) ? domainOf(row.email) : null }))
}

/** The language that each of these people reads. */
export async function localesOf(db: Db, ids: string[]): Promise<Map<string, Locale>> {
  if (ids.length === 0) return new Map()
  const rows = await db.select({ id: people.id, locale: people.locale }).from(people).where(inArray(people.id, ids))
  return new Map(rows.map((row) => [row.id, row.locale]))
}

/** The admitted people of a library, by name. */
export async function membersOf(db: Db, libraryId: string): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.libraryId, libraryId), eq(people.standing, 'member')))
  return rows.flatMap(({ id, name }) => (name ? { id, name } : [])).sort((a, b) => a.name.localeCompare(b.name, 'da'))
}

/** Everybody who has been admitted, by name; for members. */
export async function allMembers(db: Db, actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!can(actor, 'see members')) throw new NotFound()
  const rows = await db.select({ id: people.id, name: people.name }).from(people).where(eq(people.standing, 'member'))
  return rows.flatMap(({ id, name }) => (name ? [{ id, name }] : [])).sort((a, b) => a.name.localeCompare(b.name, 'da'))
}
