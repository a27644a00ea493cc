import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
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
