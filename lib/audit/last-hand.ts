import 'server-only'
import { and, desc, eq, gte } from 'drizzle-orm'
import { auditEntries, people } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'

/** The name of whoever last did this to the subject, or null where nobody is known. */
export async function lastHand(db: Db, subjectId: string, action: string): Promise<string | null> {
  const [row] = await db
    .select({ name: people.name, email: people.email })
    .from(auditEntries)
    .innerJoin(people, eq(people.id, auditEntries.actorId))
    .where(and(eq(auditEntries.subjectId, subjectId), eq(auditEntries.action, action)))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(1)
  return row ? (row.name ?? row.email) : null
}

/** What the subject was before this was last done to it; null where it never was. */
export async function lastBefore(db: Db, subjectId: string, action: string): Promise<Record<string, unknown> | null> {
  const [row] = await db
    .select({ before: auditEntries.before })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectId, subjectId), eq(auditEntries.action, action)))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(1)
  return row?.before ?? null
}

/** What each subject was to which this has been done since then. */
export async function beforesSince(db: Db, action: string, since: Date): Promise<Record<string, unknown>[]> {
  const rows = await db
    .select({ before: auditEntries.before })
    .from(auditEntries)
    .where(and(eq(auditEntries.action, action), gte(auditEntries.at, since)))
  return rows.map((row) => row.before ?? {})
}
