import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { reminderRuns, reminderSends } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { enqueue, type NewMail } from '@/lib/mail/outbox'
import type { PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'
import { afterQuiet } from '@/lib/notices/quiet'
import { unsubscribeHeaders } from '@/lib/notices/unsubscribe'
import { wanted } from '@/lib/notices/wanted'
import type { Reachable } from '@/lib/people/known'
import { push } from '@/lib/push/outbox'
import { whoReceives } from '@/lib/push/subscriptions'
import { audienceOf } from './audience'
import type { Step } from './campaign'
import { messageOf } from './message'
import type { Reminder } from './rows'

/** How many people a step reached out to, and on which channels. */
export type Sent = { people: number; push: number; mail: number }

/**
 * Sends a step for one meeting: settles it and puts its messages in the outboxes, all or nothing. Whoever settles first
 * has it, on however many servers; nobody who has had the step on a channel, on account of either meeting, gets it again.
 * Null where it was settled already; with `skippedToo` one that was skipped is sent after all.
 */
export async function settle(
  tx: Db,
  reminder: Reminder,
  {
    season,
    meeting,
    dueAt,
    now,
    skippedToo = false,
  }: { season: PublishedSeason; meeting: PublishedMeeting; dueAt: Date; now: Date; skippedToo?: boolean },
): Promise<Sent | null> {
  if (!(await claim(tx, { reminderId: reminder.id, meetingId: meeting.id, dueAt, settledAt: now, skipped: false }, skippedToo))) return null
  const people = await audienceOf(tx, reminder.step, season, meeting)
  return sendTo(tx, reminder, people, season, meeting, now)
}

/** Settles a step that came too late for a meeting: it is not sent. False where it was settled already. */
export async function skip(tx: Db, reminder: Reminder, meeting: { id: string }, dueAt: Date, now: Date): Promise<boolean> {
  return claim(tx, { reminderId: reminder.id, meetingId: meeting.id, dueAt, settledAt: now, skipped: true }, false)
}

async function claim(tx: Db, run: typeof reminderRuns.$inferInsert, skippedToo: boolean): Promise<boolean> {
  const insert = tx.insert(reminderRuns).values(run)
  const rows = await (skippedToo
    ? insert.onConflictDoUpdate({
        target: [reminderRuns.reminderId, reminderRuns.meetingId],
        set: { skipped: false, settledAt: run.settledAt },
        setWhere: eq(reminderRuns.skipped, true),
      })
    : insert.onConflictDoNothing()
  ).returning({ meetingId: reminderRuns.meetingId })
  return rows.length > 0
}

async function sendTo(
  tx: Db,
  reminder: Reminder,
  people: Reachable[],
  season: PublishedSeason,
  meeting: PublishedMeeting,
  now: Date,
): Promise<Sent> {
  const ids = people.map(({ id }) => id)
  const wants = await wanted(tx, ids, 'meetings')
  const receives = await whoReceives(tx, ids)
  const told = people.flatMap(({ id: personId }) => [
    ...(wants.get(personId)?.push && receives.has(personId) ? [{ personId, channel: 'push' as const, mailId: null }] : []),
    ...(wants.get(personId)?.mail ? [{ personId, channel: 'mail' as const, mailId: newId() }] : []),
  ])
  if (told.length === 0) return { people: 0, push: 0, mail: 0 }
  const expiresAt = worthlessAfter(reminder.step, meeting, now)
  const byId = new Map(people.map((person) => [person.id, person]))
  const messages = {
    da: messageOf('da', { ...reminder, season, meeting }, now),
    en: messageOf('en', { ...reminder, season, meeting }, now),
  }
  // The row that says so comes first: whoever has one already is not told.
  const fresh = await tx
    .insert(reminderSends)
    .values(told.map(({ personId, channel }) => ({ reminderId: reminder.id, personId, channel, meetingId: meeting.id, createdAt: now })))
    .onConflictDoNothing()
    .returning({ personId: reminderSends.personId, channel: reminderSends.channel })
  const isFresh = new Set(fresh.map(({ personId, channel }) => `${personId} ${channel}`))
  const mails: NewMail[] = []
  for (const { personId, channel, mailId } of told) {
    const person = byId.get(personId)
    if (!person || !isFresh.has(`${personId} ${channel}`)) continue
    const { letter, push: message } = messages[person.locale]
    if (mailId) mails.push({ ...letter, id: mailId, to: person.email, expiresAt, headers: unsubscribeHeaders(personId, 'meetings') })
    else
      await push(
        tx,
        {
          personId,
          kind: 'reminder',
          reminderId: reminder.id,
          message,
          expiresAt,
          dueAt: afterQuiet(wants.get(personId)?.quiet ?? null, now),
        },
        now,
      )
  }
  await enqueue(tx, mails, now)
  await noteLetters(
    tx,
    reminder.id,
    told.flatMap(({ personId, mailId }) =>
      mailId && mails.some(({ id }) => id === mailId) ? [{ person_id: personId, mail_id: mailId }] : [],
    ),
  )
  const count = (channel: 'push' | 'mail') => fresh.filter((one) => one.channel === channel).length
  return { people: new Set(fresh.map(({ personId }) => personId)).size, push: count('push'), mail: count('mail') }
}

/** Which letter each was sent, so that it can be seen whether it was taken. */
async function noteLetters(tx: Db, reminderId: string, letters: { person_id: string; mail_id: string }[]): Promise<void> {
  await tx.execute(sql`
    update ${reminderSends} set mail_id = letters.mail_id
    from json_to_recordset(${JSON.stringify(letters)}::json) as letters (person_id uuid, mail_id uuid)
    where reminder_id = ${reminderId} and channel = 'mail' and ${reminderSends.personId} = letters.person_id`)
}

/** When there is nothing left to be reminded of. */
function worthlessAfter(step: Step, { registrationDeadline, startsAt, endsAt }: PublishedMeeting, now: Date): Date {
  if (step === 'thanks') return new Date(now.getTime() + 7 * 86_400_000)
  if (step === 'morning') return new Date(endsAt)
  const lasts = step === 'opens' || step === 'unanswered' || step === 'deadline' ? (registrationDeadline ?? startsAt) : startsAt
  // Sent by hand after that, it still is to arrive.
  return new Date(Math.max(Date.parse(lasts), now.getTime() + 3_600_000))
}
