import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { noticeSettings, people } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { tell } from '@/lib/live/tell'
import type { NoticeInput } from './input'
import { type NoticeKind, noticeKinds, type Quiet } from './kinds'
import type { Subscription } from './unsubscribe'
import { quietOf } from './wanted'

export type Notices = { push: boolean; mail: boolean; without: NoticeKind[]; quiet: Quiet | null }

/** How the actor wants to be told. */
export async function noticesOf(db: Db, actor: Pick<Actor, 'id'>): Promise<Notices> {
  const [row] = await db.select().from(noticeSettings).where(eq(noticeSettings.personId, actor.id))
  return { push: row?.push ?? true, mail: row?.mail ?? true, without: row?.without ?? [], quiet: quietOf(row) }
}

/** Sets how the actor wants to be told from now on. */
export async function chooseNotices(db: Db, actor: Pick<Actor, 'id'>, input: NoticeInput): Promise<void> {
  const without = noticeKinds.filter((kind) => !input[kind])
  const [quietFrom, quietTo] = input.isQuiet ? [input.from, input.to] : [null, null]
  const chosen = { push: input.push, mail: input.mail, without, quietFrom, quietTo }
  await db.transaction(async (tx) => {
    await tx
      .insert(noticeSettings)
      .values({ personId: actor.id, ...chosen })
      .onConflictDoUpdate({ target: noticeSettings.personId, set: chosen })
    await tell(tx, `person:${actor.id}`)
  })
}

/** Leaves one kind out, on every channel. Returns whether the person is known still; a second time changes nothing. */
export async function leaveOut(db: Db, { personId, kind }: Subscription): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('key share')
    if (!person) return false
    const without = sql`case when ${kind}::notice_kind = any(${noticeSettings.without}) then ${noticeSettings.without}
      else array_append(${noticeSettings.without}, ${kind}::notice_kind) end`
    await tx
      .insert(noticeSettings)
      .values({ personId, without: [kind] })
      .onConflictDoUpdate({ target: noticeSettings.personId, set: { without } })
    await tell(tx, `person:${personId}`)
    return true
  })
}
