import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { auditEntries, people } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'

export type TrailEntry = {
  id: string
  at: Date
  /** Null where the person is no longer known. */
  by: string | null
  action: string
  subject: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** Who changed what in a season, newest first, a page at a time; `older` is where the next page begins, or null. */
export async function trail(
  db: Db,
  actor: Actor,
  seasonId: string,
  page: { from?: string; size?: number } = {},
): Promise<{ entries: TrailEntry[]; older: string | null }> {
  if (!can(actor, 'plan')) throw new NotFound()
  const size = page.size ?? 50
  const rows = await db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      name: people.name,
      email: people.email,
      action: auditEntries.action,
      subject: auditEntries.subject,
      before: auditEntries.before,
      after: auditEntries.after,
    })
    .from(auditEntries)
    .leftJoin(people, eq(people.id, auditEntries.actorId))
    .where(
      and(
        eq(auditEntries.seasonId, seasonId),
        // Compared inside the database: a Date here would lose the microseconds and repeat or skip entries.
        page.from === undefined
          ? undefined
          : sql`(${auditEntries.at}, ${auditEntries.id}) <= (select at, id from ${auditEntries} as a where a.id = ${page.from}::uuid)`,
      ),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(size + 1)
  return {
    entries: rows.slice(0, size).map(({ name, email, ...entry }) => ({ ...entry, by: name ?? email })),
    older: rows[size]?.id ?? null,
  }
}
