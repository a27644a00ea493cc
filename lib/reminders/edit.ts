import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { reminders } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import { take } from '@/lib/auth/rate-limit'
import type { Db } from '@/lib/db/client'
import { Conflict, NotFound, Refused } from '@/lib/errors'
import { messages } from '@/lib/i18n'
import { tell } from '@/lib/live/tell'
import { differing } from '@/lib/meetings/merge'
import { publishedContent } from '@/lib/meetings/read'
import { meetingsOfSeason } from '@/lib/meetings/seats'
import { anchorsOf } from './anchors'
import { dueAt } from './due'
import type { pauseInput, reminderInput, sendNowInput } from './input'
import { holdReminder, type Reminder } from './rows'
import { type Sent, settle } from './settle'

/** Changes when a step is sent and in which words. Conflict (with how it stands) where somebody has changed it meanwhile. */
export async function editReminder(db: Db, actor: Actor, input: z.output<typeof reminderInput>): Promise<{ version: number }> {
  return change(db, actor, input, async (tx, before) => {
    if (before.version !== input.version) throw new Conflict(before)
    const { time, graceHours, titleDa, bodyDa, titleEn, bodyEn } = input
    const words = {
      ...(titleDa && { da: { title: titleDa, body: bodyDa } }),
      ...(titleEn && { en: { title: titleEn, body: bodyEn } }),
    }
    const days = input.direction === 'before' ? -input.days : input.days
    const after = { days: days === 0 ? 0 : days, time, graceHours, words }
    await tx
      .update(reminders)
      .set({ ...after, version: before.version + 1 })
      .where(eq(reminders.id, before.id))
    const changed = differing(shown(before), shown({ ...before, ...after }))
    return { action: 'reminder.edited', ...changed, result: { version: before.version + 1 } }
  })
}

/** Keeps a step from being sent, or lets it again. */
export async function pauseReminder(db: Db, actor: Actor, input: z.output<typeof pauseInput>): Promise<void> {
  await change(db, actor, input, async (tx, { id }) => {
    await tx.update(reminders).set({ paused: input.paused }).where(eq(reminders.id, id))
    return { action: input.paused ? 'reminder.paused' : 'reminder.resumed', result: null }
  })
}

/**
 * Sends a step at once, for one meeting or both, whether or not it is due or was skipped; it is not sent again by itself.
 * Refused where it was sent (`alreadySent`), the season is not published, or the meeting is held, or (thanks) is not yet.
 */
export async function sendNow(db: Db, actor: Actor, input: z.output<typeof sendNowInput>, now: Date): Promise<Sent> {
  if (!can(actor, 'plan')) throw new NotFound()
  if (!(await take(db, `reminders:${actor.id}`, { most: 20, seconds: 3600 }, now))) throw new Refused('tooMany')
  return change(db, actor, input, async (tx, reminder) => {
    const season = await publishedContent(tx, input.seasonId)
    if (!season) throw new Refused('publishFirst')
    const anchors = await anchorsOf(tx, season)
    const chosen = season.meetings.filter(({ side }) => input.side === 'both' || side === input.side)
    const sum = { people: 0, push: 0, mail: 0 }
    let settled = 0
    for (const meeting of chosen) {
      const after = reminder.step === 'thanks'
      if (!after && Date.parse(meeting.endsAt) <= now.getTime()) throw new Refused('meetingOver')
      if (after && Date.parse(meeting.startsAt) > now.getTime()) throw new Refused('notHeldYet')
      const due = dueAt(reminder, anchors(meeting)) ?? now
      const sent = await settle(tx, reminder, { season, meeting, dueAt: due, now, byHand: true })
      if (!sent) continue
      settled++
      for (const part of ['people', 'push', 'mail'] as const) sum[part] += sent[part]
    }
    if (settled === 0) throw new Refused('alreadySent')
    return { action: 'reminder.sent', after: { side: input.side, ...sum }, result: sum }
  })
}

type Change<T> = { action: string; before?: Record<string, unknown>; after?: Record<string, unknown>; result: T }

/** Does something to a step that is held, and writes it in the trail. */
async function change<T>(
  db: Db,
  actor: Actor,
  { seasonId, step }: Pick<z.output<typeof pauseInput>, 'seasonId' | 'step'>,
  run: (tx: Db, reminder: Reminder) => Promise<Change<T>>,
): Promise<T> {
  if (!can(actor, 'plan')) throw new NotFound()
  return db.transaction(async (tx) => {
    if ((await meetingsOfSeason(tx, seasonId)).length === 0) throw new NotFound()
    const reminder = await holdReminder(tx, seasonId, step)
    const { action, before, after, result } = await run(tx, reminder)
    const subject = messages('da').reminders.steps[step]
    await record(tx, actor, { action, seasonId, subjectId: reminder.id, subject, before, after })
    await tell(tx, `draft:${seasonId}`)
    return result
  })
}

/** A step as the trail shows it, field by field; empty words are the usual ones. */
const shown = ({ anchor, days, time, graceHours, words }: Reminder) => ({
  [`days.${anchor}`]: days,
  time,
  graceHours,
  titleDa: words.da?.title ?? '',
  bodyDa: words.da?.body ?? '',
  titleEn: words.en?.title ?? '',
  bodyEn: words.en?.body ?? '',
})
