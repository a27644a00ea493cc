import 'server-only'
import { type Db, db } from '@/lib/db/client'
import { logFault } from '@/lib/errors'
import type { PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'
import { publishedSeasons } from '@/lib/meetings/read'
import { anchorsOf, hasContent } from './anchors'
import { remindOfDates } from './dates'
import { dueAt, verdict } from './due'
import { noteReached } from './reached'
import { campaignOf, holdReminder, type Reminder, runsOf } from './rows'
import { settle, skip } from './settle'

/** No step is due longer after a meeting. */
const lastsDays = 121

/**
 * Sends every reminder that is due, the longest due first, and skips what is too late; what waits for its materials or
 * for the morning is left. Safe on many servers at once. Returns how many steps were settled.
 */
export async function sendDue(db: Db, now: Date): Promise<number> {
  const due: { at: Date; season: PublishedSeason; meeting: PublishedMeeting; reminder: Reminder }[] = []
  for (const season of (await publishedSeasons(db)).filter((one) => isRecent(one, now))) {
    const campaign = await campaignOf(db, season.id)
    const settled = new Set(
      (
        await runsOf(
          db,
          campaign.map(({ id }) => id),
        )
      ).map((run) => `${run.reminderId} ${run.meetingId}`),
    )
    const anchors = await anchorsOf(db, season)
    for (const reminder of campaign)
      for (const meeting of season.meetings) {
        const at = reminder.paused || settled.has(`${reminder.id} ${meeting.id}`) ? null : dueAt(reminder, anchors(meeting))
        if (at && at <= now) due.push({ at, season, meeting, reminder })
      }
  }
  due.sort((a, b) => a.at.getTime() - b.at.getTime())
  let count = 0
  for (const one of due) {
    // One that fails does not keep the others back.
    const done = await settleDue(db, one, now).catch(logFault)
    if (done) count++
  }
  return count
}

/** The same with this server's own database; and what belongs to it: noting who was reached, and asking for the next dates. */
export async function sendAllDue(now: Date): Promise<void> {
  const own = await db()
  await sendDue(own, now)
  await noteReached(own, now)
  await remindOfDates(own, now)
}

type Due = { season: PublishedSeason; meeting: PublishedMeeting; reminder: Reminder }

async function settleDue(db: Db, { season, meeting, reminder: { step } }: Due, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Held, and asked again: a facilitator may just have paused or moved it.
    const reminder = await holdReminder(tx, season.id, step)
    const at = dueAt(reminder, (await anchorsOf(tx, season))(meeting))
    if (!at || reminder.paused) return false
    const what = verdict(at, reminder.graceHours, now)
    if (what === 'late') return skip(tx, reminder, meeting, at, now)
    if (what !== 'send' || !hasContent(step, meeting)) return false
    return (await settle(tx, reminder, { season, meeting, dueAt: at, now })) !== null
  })
}

const isRecent = ({ meetings }: PublishedSeason, now: Date): boolean =>
  meetings.some(({ endsAt }) => now.getTime() - Date.parse(endsAt) < lastsDays * 86_400_000)
