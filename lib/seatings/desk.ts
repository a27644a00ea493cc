import 'server-only'
import { eq } from 'drizzle-orm'
import { people, seatings } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { Problem } from '@/lib/groups/input'
import { type Worth, worthOf } from '@/lib/groups/worth-of'
import { deskSeason } from '@/lib/meetings/desk'
import { meetingWithSlug } from '@/lib/meetings/held'
import type { Side } from '@/lib/meetings/published'
import { firstPlan, type GroupItem, noPlan } from './first-plan'
import type { GroupRound, Solving } from './groups'
import { lastStep, publishedGroups } from './hold'
import type { Plan } from './input'
import { roundsLeft } from './late'
import { type Presenter, presentersIn } from './presenters'
import { problemOfGroups } from './problem'
import type { Attendee } from './roster'
import { settingOf } from './setting'
import { isLost } from './solve'

export type DeskGroups = {
  meetingId: string
  slug: string
  side: Side
  startsAt: string
  endsAt: string
  version: number
  plan: Plan
  /** The items of the agenda that groups may be made for. */
  items: GroupItem[]
  roster: Attendee[]
  /** Those of the roster who seem to give an item of the agenda. */
  presenters: Presenter[]
  draft: GroupRound[] | null
  /** What the draft's places are priced by. */
  problem: Problem | null
  worth: Worth | null
  solving: Solving | null
  published: { at: string; rounds: GroupRound[] } | null
  /** The rounds that are not over yet. */
  left: string[]
  /** What can be undone, and who did it. */
  last: { what: string; by: string } | null
}

/** The group work of a meeting with all that the desk shows of it; NotFound for whoever may not plan. */
export async function deskGroups(db: Db, actor: Actor, slug: string, now: Date): Promise<DeskGroups> {
  if (!can(actor, 'plan')) throw new NotFound()
  const meeting = await meetingWithSlug(db, slug)
  if (!meeting) throw new NotFound()
  const [row] = await db.select().from(seatings).where(eq(seatings.meetingId, meeting.id))
  const season = await deskSeason(db, actor, meeting.seasonSlug)
  const held = season.items.flatMap((item) => {
    const slot = item.slots[meeting.side]
    const { title, form, body, speaker } = item.fields
    const local = item.local[meeting.side].fields
    return slot ? [{ id: item.id, title, form, task: body, speaker: local.speaker ?? speaker, minutes: slot.durationMin }] : []
  })
  const items = held.flatMap(({ form, ...item }): GroupItem[] => (form === 'group' || form === 'dialogue' ? [{ ...item, form }] : []))
  const setting = await settingOf(db, meeting)
  const plan = row?.plan ?? firstPlan(items)
  const draft = row?.draft ?? null
  const problem = draft && problemOfGroups(setting, row?.plan ?? noPlan, draft, 'planned')
  const published = await publishedGroups(db, meeting.id)
  const last = await lastStep(db, meeting.id)
  const solving = row?.solving ?? null
  return {
    meetingId: meeting.id,
    slug,
    side: meeting.side,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    version: row?.version ?? 0,
    plan,
    items,
    roster: setting.roster,
    presenters: presentersIn(held, setting.roster),
    draft,
    problem,
    worth: draft && problem && worthOf(problem, draft),
    solving: solving && isLost(solving, now) ? { ...solving, ended: 'failed' } : solving,
    published: published && { at: published.publishedAt.toISOString(), rounds: published.content },
    left: await roundsLeft(db, meeting, published?.content ?? draft ?? [], now),
    last: last && { what: last.what, by: await nameOf(db, last.byId) },
  }
}

async function nameOf(db: Db, id: string | null): Promise<string> {
  if (!id) return ''
  const [row] = await db.select({ name: people.name }).from(people).where(eq(people.id, id))
  return row?.name ?? ''
}
