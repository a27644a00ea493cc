import 'server-only'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { compose } from '@/lib/meetings/publish'
import type { PublishedSeason, Side } from '@/lib/meetings/published'
import { publishedContent } from '@/lib/meetings/read'
import { anchorsOf, hasContent } from './anchors'
import { audienceOf } from './audience'
import { dueAt, verdict } from './due'
import { type Send, sendsOf } from './reached'
import { campaignOf, type Reminder, type Run, runsOf } from './rows'
import type { Sent } from './settle'

/**
 * How a step stands for one meeting. `waits`: due, but there are no materials yet; `night`: caught up in the morning;
 * `now`: the next sweep sends it; `late`: the next sweep skips it; `unpublished`: it waits until the season can be seen.
 * `missed`: it was sent, and reached nobody while it was of use.
 */
export type State = 'planned' | 'unpublished' | 'waits' | 'night' | 'now' | 'late' | 'paused' | 'sent' | 'missed' | 'skipped'

export type StepAt = {
  meetingId: string
  side: Side
  state: State
  /** When it is, or was, due; null while that cannot be said. */
  dueAt: Date | null
  settledAt: Date | null
  /** How many it would reach now; null once it is settled. */
  expected: number | null
  /** Whom it has reached, or may yet; null where it was not sent. */
  sent: Sent | null
  /** How many it was sent to and could not reach while it was of use. */
  missed: number
}

export type CampaignStep = Reminder & { meetings: StepAt[] }

/** A season's campaign as it stands at `now`, in the order in which it is due. */
export async function campaign(db: Db, actor: Actor, seasonId: string, now: Date): Promise<CampaignStep[]> {
  if (!can(actor, 'plan')) throw new NotFound()
  const season = await seasonToTell(db, seasonId, now)
  const reminders = await campaignOf(db, seasonId)
  const ids = reminders.map(({ id }) => id)
  const runs = await runsOf(db, ids)
  const sends = await sendsOf(db, ids, now)
  const anchors = await anchorsOf(db, season.content)
  const all: CampaignStep[] = []
  for (const reminder of reminders) {
    const at: StepAt[] = []
    for (const meeting of season.content.meetings) {
      const run = runs.find((one) => one.reminderId === reminder.id && one.meetingId === meeting.id)
      const due = run?.dueAt ?? dueAt(reminder, anchors(meeting))
      const { sent, missed } = countsOf(sends.filter((one) => one.reminderId === reminder.id && one.meetingId === meeting.id))
      const state = stateOf(reminder, run, due, season.isPublished, hasContent(reminder.step, meeting), now)
      at.push({
        meetingId: meeting.id,
        side: meeting.side,
        dueAt: due,
        settledAt: run?.settledAt ?? null,
        state: state === 'sent' && missed > 0 && sent.people === 0 ? 'missed' : state,
        expected: run ? null : (await audienceOf(db, reminder.step, season.content, meeting)).length,
        sent: run && !run.skipped ? sent : null,
        missed,
      })
    }
    all.push({ ...reminder, meetings: at })
  }
  const first = (step: CampaignStep) => Math.min(...step.meetings.map((m) => m.dueAt?.getTime() ?? 0))
  return all.sort((a, b) => first(a) - first(b))
}

/** The day on which a step is read as a preview shows it: when it was sent, or is to be. */
export const readOn = (one: StepAt | undefined, now: Date): Date => one?.settledAt ?? one?.dueAt ?? now

/** The season as its reminders tell of it: as it is published, or would be. */
export async function seasonToTell(db: Db, seasonId: string, now: Date): Promise<{ content: PublishedSeason; isPublished: boolean }> {
  const published = await publishedContent(db, seasonId)
  return { content: published ?? (await compose(db, seasonId, 1, now)), isPublished: published !== null }
}

function stateOf(
  { paused, graceHours }: Reminder,
  run: Run | undefined,
  due: Date | null,
  isPublished: boolean,
  hasContent: boolean,
  now: Date,
): State {
  if (run) return run.skipped ? 'skipped' : 'sent'
  if (paused) return 'paused'
  if (!isPublished) return 'unpublished'
  if (!due) return 'planned'
  const what = verdict(due, graceHours, now)
  if (what === 'early') return 'planned'
  if (what === 'late') return 'late'
  if (!hasContent) return 'waits'
  return what === 'wait' ? 'night' : 'now'
}

/** How a step came to those it was sent to for a meeting: whom it has reached or may yet, and how many it has not. */
function countsOf(sends: Send[]): { sent: Sent; missed: number } {
  const alive = sends.filter(({ fate }) => fate !== 'missed')
  const people = (of: Send[]) => new Set(of.map(({ personId }) => personId)).size
  const on = (which: Send['channel']) => alive.filter(({ channel }) => channel === which).length
  return { sent: { people: people(alive), push: on('push'), mail: on('mail') }, missed: people(sends) - people(alive) }
}
