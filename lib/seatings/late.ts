import 'server-only'
import type { z } from 'zod'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { type Placed, seatLate } from '@/lib/groups/late'
import { meetingWithId } from '@/lib/meetings/held'
import { publishedContent } from '@/lib/meetings/read'
import { seated } from './change'
import { noPlan } from './first-plan'
import { type GroupRound, tableOf } from './groups'
import { type HeldMeeting, lockSeating, publishedGroups, step } from './hold'
import type { lateInput } from './input'
import { problemOfGroups, roundsMeantFor } from './problem'
import { publishContent } from './publish'
import type { Attendee } from './roster'
import { settingOf } from './setting'
import { timesOf } from './times'

/**
 * Finds a group, in what is left of a meeting's rounds, for somebody who has come late; nobody who sits is moved. It is
 * published at once and told to that person alone. One asks for oneself, a facilitator for anybody. Asking twice is
 * harmless. Refused (`groupsNotReady`) while none are published, and (`roundsOver`) when none is left,
 * (`notSeatedHere`) for somebody who is to be in no group.
 */
export async function seatLateComer(
  db: Db,
  actor: Actor,
  { meetingId, registrationId }: z.output<typeof lateInput>,
  now: Date,
): Promise<Placed[]> {
  return db.transaction(async (tx) => {
    const meeting = await meetingWithId(tx, meetingId)
    if (!meeting) throw new NotFound()
    const { roster, history } = await settingOf(tx, meeting)
    const late = roster.find((guest) => guest.id === registrationId)
    if (!late || (late.personId !== actor.id && !can(actor, 'plan'))) throw new NotFound()
    const placed = await seat(tx, actor, meeting, { roster, history }, late, now)
    if (placed === 'not ready') throw new Refused('groupsNotReady')
    if (placed === 'left out') throw new Refused('notSeatedHere')
    if (placed === 'over') throw new Refused('roundsOver')
    return placed
  })
}

/** The same for whoever is checked in at the door, where there are groups to be in; else nothing is done. */
export async function seatArrival(tx: Db, actor: Actor, meeting: HeldMeeting, registrationId: string, now: Date): Promise<void> {
  const published = await publishedGroups(tx, meeting.id)
  // Mostly they are in their groups already, and there is nothing to work out.
  if (!published || published.content.every((round) => tableOf(round, registrationId))) return
  const setting = await settingOf(tx, meeting)
  const late = setting.roster.find((guest) => guest.id === registrationId)
  if (late) await seat(tx, actor, meeting, setting, late, now)
}

type Setting = Awaited<ReturnType<typeof settingOf>>

async function seat(tx: Db, actor: Actor, meeting: HeldMeeting, setting: Setting, late: Attendee, now: Date) {
  const row = await lockSeating(tx, meeting.id)
  const published = await publishedGroups(tx, meeting.id)
  if (!row || !published) return 'not ready' as const
  const left = await roundsLeft(tx, meeting, published.content, now)
  if (left.length === 0) return 'over' as const
  const plan = row.plan ?? noPlan
  const meant = roundsMeantFor(late.id, plan, left)
  if (meant.length === 0) return 'left out' as const
  const problem = problemOfGroups(setting, plan, published.content)
  const [person] = problemOfGroups(
    { ...setting, roster: [late] },
    { ...plan, basis: 'registered', specials: [] },
    published.content,
    'planned',
  ).people
  if (!person) return 'not ready' as const
  const { placed } = seatLate(problem, published.content, person, meant)
  const fresh = placed.filter((one) => !one.already)
  if (fresh.length === 0) return placed
  const content = seated(published.content, late.id, fresh)
  const same = JSON.stringify(row.draft) === JSON.stringify(published.content)
  // A draft under work gets the newcomer where it has a place for one that is not given yet.
  const draft = same ? content : row.draft && seated(row.draft, late.id, fresh)
  await step(tx, actor, row, 'late', draft, now)
  await publishContent(tx, actor, { row, meeting, bumped: true }, content, now, [late.id])
  return placed
}

/** The rounds that are not over; those the agenda gives no time for never are, while the meeting lasts. */
export async function roundsLeft(db: Db, meeting: HeldMeeting, content: GroupRound[], now: Date): Promise<string[]> {
  const season = await publishedContent(db, meeting.seasonId)
  const times = timesOf(season?.meetings.find((one) => one.id === meeting.id) ?? null, content)
  return content.flatMap((round, r) => {
    const ends = times[r]?.endsAt
    return (ends ? Date.parse(ends) : meeting.endsAt.getTime()) > now.getTime() ? [round.id] : []
  })
}
