import 'server-only'
import { inArray } from 'drizzle-orm'
import { people } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n'

/** The language each of these people reads. */
export async function localesOf(db: Db, personIds: string[]): Promise<Map<string, Locale>> {
  if (personIds.length === 0) return new Map()
  const rows = await db.select({ id: people.id, locale: people.locale }).from(people).where(inArray(people.id, personIds))
  return new Map(rows.map(({ id, locale }) => [id, locale]))
}
