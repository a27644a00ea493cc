import 'server-only'
import type { z } from 'zod'
import { seatingRevisions } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { tell } from '@/lib/live/tell'
import { without } from './change'
import { noPlan } from './first-plan'
import { everybodyIn, type GroupRound } from './groups'
import { change, type HeldMeeting, holdSeating, publishedGroups, type SeatingRow, step } from './hold'
import type { publishInput } from './input'
import { problemOfGroups } from './problem'
import { settingOf } from './setting'
import { tellGroups } from './tell-groups'

/**
 * Shows everybody their groups, and rings those whose own have changed. Who has no seat any more is taken out first. The
 * same once more changes nothing and rings nobody. Conflict where the draft is another than was seen. Returns how many
 * people's groups are new.
 */
export async function publishGroups(
  db: Db,
  actor: Actor,
  { meetingId, version }: z.output<typeof publishInput>,
  now: Date,
): Promise<{ told: number; gone: number }> {
  return db.transaction(async (tx) => {
    const { row, meeting } = await holdSeating(tx, actor, meetingId, version)
    if (!row.draft?.length) throw new Refused('noGroups')
    const setting = await settingOf(tx, meeting)
    const known = new Set(setting.roster.map((guest) => guest.id))
    const gone = new Set(everybodyIn(row.draft).filter((id) => !known.has(id)))
    const draft = gone.size > 0 ? without(row.draft, gone, problemOfGroups(setting, row.plan ?? noPlan, row.draft)) : row.draft
    if (gone.size > 0) await step(tx, actor, row, 'gone', draft, now)
    const told = await publishContent(tx, actor, { row, meeting, bumped: gone.size > 0 }, draft, now)
    return { told, gone: gone.size }
  })
}

/** Makes a draft what people see; returns how many it changed something for. */
export async function publishContent(
  tx: Db,
  actor: Pick<Actor, 'id'> | null,
  { row, meeting, bumped }: { row: SeatingRow; meeting: HeldMeeting; bumped: boolean },
  content: GroupRound[],
  now: Date,
  only?: string[],
): Promise<number> {
  const before = await publishedGroups(tx, meeting.id)
  if (before && JSON.stringify(before.content) === JSON.stringify(content)) return 0
  const revision = row.lastRevision + 1
  await tx
    .insert(seatingRevisions)
    .values({ id: newId(), meetingId: meeting.id, revision, content, publishedById: actor?.id, publishedAt: now })
  await change(tx, { ...row, version: row.version + (bumped ? 1 : 0) }, { publishedRevision: revision, lastRevision: revision })
  await record(tx, actor, { seasonId: meeting.seasonId, action: 'groups.published', subjectId: meeting.id, subject: meeting.slug })
  await tell(tx, `groups:${meeting.id}`)
  return tellGroups(tx, meeting, before?.content ?? [], { revision, content }, now, only)
}

/** Takes the groups off the phones again; the draft stays. Harmless where none are published. */
export async function withdrawGroups(db: Db, actor: Actor, meetingId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { row, meeting } = await holdSeating(tx, actor, meetingId)
    if (row.publishedRevision === null) return
    await change(tx, row, { publishedRevision: null })
    await record(tx, actor, { seasonId: meeting.seasonId, action: 'groups.withdrawn', subjectId: meeting.id, subject: meeting.slug })
    await tell(tx, `groups:${meeting.id}`)
  })
}
