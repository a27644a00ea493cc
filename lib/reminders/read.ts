import 'server-only'
import { and, countDistinct, eq, inArray } from 'drizzle-orm'
import { reminderSends } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { compose } from '@/lib/meetings/publish'
import type { PublishedSeason, Side } from '@/lib/meetings/published'
import { publishedContent } from '@/lib/meetings/read'
import { anchorsOf, hasContent } from './anchors'
import { audienceOf } from './audience'
import { dueAt, verdict } from './due'
import { campaignOf, type Reminder, type Run, runsOf } from './rows'
import type { Sent } from './settle'

/**
 * How a step stands for one meeting. `waits`: due, but there are no materials yet; `night`: caught up in the morning;
 * `now`: the next sweep sends it; `late`: the next sweep skips it.
 */
export type State = 'planned' | 'waits' | 'night' | 'now' | 'late' | 'paused' | 'sent' | 'skipped'

export type StepAt = {
  meetingId: string
  side: Side
  state: State
  /** When it is, or was, due; null while that cannot be said. */
  dueAt: Date | null
  settledAt: Date | null
  /** How many it would reach now; null once it is settled. */
  expected: number | null
  sent: Sent | null
}

export type CampaignStep = Reminder & { meetings: StepAt[] }

/** A season's campaign as it stands at `now`, in the order in which it is due. */
export async function campaign(db: Db, actor: Actor, seasonId: string, now: Date): Promise<CampaignStep[]> {
  if (!can(actor, 'plan')) throw new NotFound()
  const season = await seasonToTell(db, seasonId, now)
  const reminders = await campaignOf(db, seasonId)
  const ids = reminders.map(({ id }) => id)
  const runs = await runsOf(db, ids)
  const counts = await sendsOf(db, ids)
  const anchors = await anchorsOf(db, season.content)
  const all: CampaignStep[] = []
  for (const reminder of reminders) {
    const at: StepAt[] = []
    for (const meeting of season.content.meetings) {
      const run = runs.find((one) => one.reminderId === reminder.id && one.meetingId === meeting.id)
      const due = run?.dueAt ?? dueAt(reminder, anchors(meeting))
      at.push({
        meetingId: meeting.id,
        side: meeting.side,
        dueAt: due,
        settledAt: run?.settledAt ?? null,
        state: stateOf(reminder, run, season.isPublished ? due : null, hasContent(reminder.step, meeting), now),
        expected: run ? null : (await audienceOf(db, reminder.step, season.content, meeting)).length,
        sent: run && !run.skipped ? (counts.get(`${reminder.id} ${meeting.id}`) ?? { people: 0, push: 0, mail: 0 }) : null,
      })
    }
    all.push({ ...reminder, meetings: at })
  }
  const first = (step: CampaignStep) => Math.min(...step.meetings.map((m) => m.dueAt?.getTime() ?? 0))
  return all.sort((a, b) => first(a) - first(b))
}

/** The season as its reminders tell of it: as it is published, or would be. */
export async function seasonToTell(db: Db, seasonId: string, now: Date): Promise<{ content: PublishedSeason; isPublished: boolean }> {
  const published = await publishedContent(db, seasonId)
  return { content: published ?? (await compose(db, seasonId, 1, now)), isPublished: published !== null }
}

function stateOf({ paused, graceHours }: Reminder, run: Run | undefined, due: Date | null, hasContent: boolean, now: Date): State {
  if (run) return run.skipped ? 'skipped' : 'sent'
  if (paused) return 'paused'
  if (!due) return 'planned'
  const what = verdict(due, graceHours, now)
  if (what === 'early') return 'planned'
  if (what === 'late') return 'late'
  if (!hasContent) return 'waits'
  return what === 'wait' ? 'night' : 'now'
}

async function sendsOf(db: Db, reminderIds: string[]): Promise<Map<string, Sent>> {
  const { reminderId, meetingId, channel, personId } = reminderSends
  const sums = new Map<string, Sent>()
  const key = (row: { reminderId: string; meetingId: string | null }) => `${row.reminderId} ${row.meetingId}`
  const theirs = inArray(reminderId, reminderIds)
  for (const row of await db
    .select({ reminderId, meetingId, n: countDistinct(personId) })
    .from(reminderSends)
    .where(theirs)
    .groupBy(reminderId, meetingId))
    sums.set(key(row), { people: row.n, push: 0, mail: 0 })
  for (const which of ['push', 'mail'] as const)
    for (const row of await db
      .select({ reminderId, meetingId, n: countDistinct(personId) })
      .from(reminderSends)
      .where(and(theirs, eq(channel, which)))
      .groupBy(reminderId, meetingId)) {
      const sum = sums.get(key(row))
      if (sum) sum[which] = row.n
    }
  return sums
}
