import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { bounces, noticeSettings, people } from '@/drizzle/schema'
import type { noticeKind } from '@/drizzle/schema/reminders'
import type { Db } from '@/lib/db/client'

export type NoticeKind = (typeof noticeKind.enumValues)[number]
/** Copenhagen wall-clock times, HH:MM. */
export type Quiet = { from: string; to: string }
export type Wanted = { push: boolean; mail: boolean; quiet: Quiet | null }

/** On which channels each of these people wants a kind of notice; all of them for who has never said. */
export async function wanted(db: Db, personIds: string[], kind: NoticeKind): Promise<Map<string, Wanted>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .select({ id: people.id, settings: noticeSettings, bounced: bounces.email })
    .from(people)
    .leftJoin(noticeSettings, eq(noticeSettings.personId, people.id))
    .leftJoin(bounces, and(eq(bounces.email, people.email), eq(bounces.hard, true)))
    .where(inArray(people.id, personIds))
  return new Map(
    rows.map(({ id, settings, bounced }) => {
      const on = !settings?.without.includes(kind)
      const quiet = settings?.quietFrom && settings.quietTo ? { from: settings.quietFrom, to: settings.quietTo } : null
      return [id, { push: on && (settings?.push ?? true), mail: on && (settings?.mail ?? true) && !bounced, quiet }]
    }),
  )
}
