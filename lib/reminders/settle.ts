import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { reminderRuns, reminderSends } from '@/drizzle/schema'
import { articleOf } from '@/lib/articles/read'
import { inZone, isNight, night } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n'
import { newId } from '@/lib/ids'
import { enqueue, type NewMail } from '@/lib/mail/outbox'
import type { PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'
import type { Quiet } from '@/lib/notices/kinds'
import { afterQuiet } from '@/lib/notices/quiet'
import { unsubscribeHeaders } from '@/lib/notices/unsubscribe'
import { wanted } from '@/lib/notices/wanted'
import type { Reachable } from '@/lib/people/known'
import { push } from '@/lib/push/outbox'
import { whoReceives } from '@/lib/push/subscriptions'
import { audienceOf } from './audience'
import { lastsUntil, letterTrueUntil, trueUntil } from './lasts'
import { messageOf } from './message'
import type { Reminder } from './rows'
import { countsDays, type Sending } from './words'

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
  const byId = new Map(people.map((person) => [person.id, person]))
  const messageIn = messagesOn({ ...reminder, season, meeting, article: await articleOf(tx, season.id) })
  const until = lastsUntil(reminder, meeting, from, now)
  // The row that says so comes first: whoever has one already is not told.
  const fresh = await tx
    .insert(reminderSends)
    .values(told.map(({ personId, channel }) => ({ reminderId: reminder.id, personId, channel, meetingId: meeting.id, createdAt: now })))
    .onConflictDoNothing()
    .returning({ personId: reminderSends.personId, channel: reminderSends.channel })
  const isFresh = new Set(fresh.map(({ personId, channel }) => `${personId} ${channel}`))
  const mails: NewMail[] = []
  const letters: { person_id: string; mail_id: string }[] = []
  const pushed: string[] = []
  for (const { personId, channel, mailId } of told) {
    const person = byId.get(personId)
    if (!person || !isFresh.has(`${personId} ${channel}`)) continue
    const counts = countsDays(reminder.step, reminder.words, person.locale)
    if (mailId) {
      const expiresAt = counts ? letterTrueUntil(until, meeting, now) : until
      mails.push({
        ...messageIn(person.locale, now).letter,
        id: mailId,
        to: person.email,
        expiresAt,
        headers: unsubscribeHeaders(personId, 'meetings'),
      })
      letters.push({ person_id: personId, mail_id: mailId })
      continue
    }
    const rings = whenToRing(wants.get(personId)?.quiet ?? null, now)
    const expiresAt = counts ? trueUntil(until, rings) : until
    // Where the quiet hours last longer than the reminder is worth, the phone stays silent: what is written down says so.
    if (rings >= expiresAt) continue
    const { push: message } = messageIn(person.locale, rings)
    await push(tx, { personId, kind: 'reminder', reminderId: reminder.id, message, expiresAt, dueAt: rings }, now)
    pushed.push(personId)
  }
  await enqueue(tx, mails, now)
  await noteLetters(tx, reminder.id, letters)
  const reached = new Set([...pushed, ...letters.map((one) => one.person_id)])
  return { people: reached.size, push: pushed.length, mail: mails.length }
}

/** What a step says in a language on the day of a moment; written once for all who get the same. */
function messagesOn(sending: Sending): (locale: Locale, at: Date) => ReturnType<typeof messageOf> {
  const written = new Map<string, ReturnType<typeof messageOf>>()
  return (locale, at) => {
    const key = `${locale} ${inZone(at).date}`
    const message = written.get(key) ?? messageOf(locale, sending, at)
    written.set(key, message)
    return message
  }
}

/** When the phone may ring: not in the person's quiet hours; and what waited for their end waits out the night too. */
function whenToRing(quiet: Quiet | null, now: Date): Date {
  const awake = afterQuiet(quiet, now)
  return awake > now && isNight(awake) ? afterQuiet(quiet, afterQuiet(night, awake)) : awake
}

/** Which letter each was sent, so that it can be seen whether it was taken. */
async function noteLetters(tx: Db, reminderId: string, letters: { person_id: string; mail_id: string }[]): Promise<void> {
  await tx.execute(sql`
    update ${reminderSends} set mail_id = letters.mail_id
    from json_to_recordset(${JSON.stringify(letters)}::json) as letters (person_id uuid, mail_id uuid)
    where reminder_id = ${reminderId} and channel = 'mail' and ${reminderSends.personId} = letters.person_id`)
}
