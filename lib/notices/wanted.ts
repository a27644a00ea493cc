import 'server-only'
import { inArray } from 'drizzle-orm'
import { noticeSettings } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { unreachable } from '@/lib/mail/bounces'
import type { NoticeKind, Quiet } from './kinds'

/** The channels on which somebody wants to be told of something, and when no phone is to ring. */
export type Wanted = { push: boolean; mail: boolean; quiet: Quiet | null }

/**
 * How each of these people wants to be told of such a thing: all on for who has never changed anything. Mail is off where
 * it only comes back.
 */
export async function wanted(db: Db, personIds: string[], kind: NoticeKind): Promise<Map<string, Wanted>> {
  if (personIds.length === 0) return new Map()
  const rows = await db.select().from(noticeSettings).where(inArray(noticeSettings.personId, personIds))
  const chosen = new Map(rows.map((row) => [row.personId, row]))
  const dead = await unreachable(db, personIds)
  return new Map(
    personIds.map((id) => {
      const row = chosen.get(id)
      const on = !row?.without.includes(kind)
      const mail = on && row?.mail !== false && !dead.has(id)
      return [id, { push: on && row?.push !== false, mail, quiet: quietOf(row) }]
    }),
  )
}

/** The quiet hours as they are stored: both times or none. */
export const quietOf = (row?: { quietFrom: string | null; quietTo: string | null }): Quiet | null =>
  row?.quietFrom && row.quietTo ? { from: row.quietFrom, to: row.quietTo } : null
