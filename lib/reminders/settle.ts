import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { reminderRuns, reminderSends } from '@/drizzle/schema'
import { articleOf } from '@/lib/articles/read'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { enqueue, type NewMail } from '@/lib/mail/outbox'
import type { PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'
import { wanted } from '@/lib/notices/wanted'
import type { Reachable } from '@/lib/people/known'
import { push } from '@/lib/push/outbox'
import { whoReceives } from '@/lib/push/subscriptions'
import { audienceOf } from './audience'
import { lastsUntil } from './lasts'
import type { Reminder } from './rows'
import { writerOf } from './writer'

/** How many people a step reached out to, and on which channels. */
export type Sent = { people: number; push: number; mail: number }

/**
 * Sends a step for one meeting: settles it and puts its messages in the outboxes, all or nothing. Whoever settles first
 * has it, on however many servers; nobody who has had the step on a channel, on account of either meeting, gets it again.
 * Null where it was settled already; `byHand` one that was skipped is sent after all, and its grace begins now.
 */
export async function settle(
  tx: Db,
  reminder: Reminder,
  {
    season,
    meeting,
    dueAt,
    now,
    byHand = false,
  }: { season: PublishedSeason; meeting: PublishedMeeting; dueAt: Date; now: Date; byHand?: boolean },
): Promise<Sent | null> {
  if (!(await claim(tx, { reminderId: reminder.id, meetingId: meeting.id, dueAt, settledAt: now, skipped: false }, byHand))) return null
  const people = await audienceOf(tx, reminder.step, season, meeting)
  return sendTo(tx, reminder, people, { season, meeting, from: byHand ? now : dueAt, now })
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
  { season, meeting, from, now }: { season: PublishedSeason; meeting: PublishedMeeting; from: Date; now: Date },
): Promise<Sent> {
  const ids = people.map(({ id }) => id)
  const wants = await wanted(tx, ids, 'meetings')
  const receives = await whoReceives(tx, ids)
  const told = people.flatMap(({ id: personId }) => [
    ...(wants.get(personId)?.push && receives.has(personId) ? [{ personId, channel: 'push' as const, mailId: null }] : []),
    ...(wants.get(personId)?.mail ? [{ personId, channel: 'mail' as const, mailId: newId() }] : []),
  ])
  if (told.length === 0) return { people: 0, push: 0, mail: 0 }
  // The row that says so comes first: whoever has one already is not told.
  const fresh = await tx
    .insert(reminderSends)
    .values(told.map(({ personId, channel }) => ({ reminderId: reminder.id, personId, channel, meetingId: meeting.id, createdAt: now })))
    .onConflictDoNothing()
    .returning({ personId: reminderSends.personId, channel: reminderSends.channel })
  const isFresh = new Set(fresh.map(({ personId, channel }) => `${personId} ${channel}`))
  const byId = new Map(people.map((person) => [person.id, person]))
  const write = writerOf(
    { ...reminder, season, meeting, article: await articleOf(tx, season.id) },
    lastsUntil(reminder, meeting, from, now),
    now,
  )
  const mails: (NewMail & { id: string; personId: string })[] = []
  const pushed: string[] = []
  for (const { personId, channel, mailId } of told) {
    const person = byId.get(personId)
    if (!person || !isFresh.has(`${personId} ${channel}`)) continue
    if (mailId) {
      mails.push({ ...write.mail(person), id: mailId, personId })
      continue
    }
    const message = write.push(person, wants.get(personId)?.quiet ?? null)
    if (!message) continue
    await push(tx, message, now)
    pushed.push(personId)
  }
  await enqueue(
    tx,
    mails.map(({ personId: _, ...mail }) => mail),
    now,
  )
  await noteLetters(
    tx,
    reminder.id,
    mails.map(({ personId, id }) => ({ person_id: personId, mail_id: id })),
  )
  const reached = new Set([...pushed, ...mails.map(({ personId }) => personId)])
  return { people: reached.size, push: pushed.length, mail: mails.length }
}

/** Which letter each was sent, so that it can be seen whether it was taken. */
async function noteLetters(tx: Db, reminderId: string, letters: { person_id: string; mail_id: string }[]): Promise<void> {
  await tx.execute(sql`
    update ${reminderSends} set mail_id = letters.mail_id
    from json_to_recordset(${JSON.stringify(letters)}::json) as letters (person_id uuid, mail_id uuid)
    where reminder_id = ${reminderId} and channel = 'mail' and ${reminderSends.personId} = letters.person_id`)
}
