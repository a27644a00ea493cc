import { boolean, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { mailOutbox } from './mail'
import { meetings, seasons } from './meetings'
import { people } from './people'

/** What a person can be told of, each of which they can leave out. */
export const noticeKind = pgEnum('notice_kind', ['meetings', 'group', 'waitingList', 'threads', 'digest', 'promises'])

/** How somebody wants to be told; who has no row has never changed anything. */
export const noticeSettings = pgTable('notice_settings', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  push: boolean('push').notNull().default(true),
  mail: boolean('mail').notNull().default(true),
  /** The kinds they do not want. */
  without: noticeKind('without').array().notNull().default([]),
  /** Wall-clock times in Copenhagen, HH:MM; both or neither. May reach over midnight. */
  quietFrom: text('quiet_from'),
  quietTo: text('quiet_to'),
})

export const reminderStep = pgEnum('reminder_step', ['opens', 'unanswered', 'deadline', 'materials', 'week', 'eve', 'morning', 'thanks'])
/** What a reminder's day is counted from: that the agenda was published, the registration's deadline, the day of the meeting. */
export const reminderAnchor = pgEnum('reminder_anchor', ['publication', 'deadline', 'meeting'])
export const channel = pgEnum('channel', ['push', 'mail'])

export type ReminderWords = { title: string; body: string }

/** One step of a season's campaign. When it is due follows from the meeting, so that it moves with that. */
export const reminders = pgTable(
  'reminders',
  {
    id: id(),
    seasonId: uuid('season_id')
      .notNull()
      .references(() => seasons.id, { onDelete: 'cascade' }),
    step: reminderStep('step').notNull(),
    anchor: reminderAnchor('anchor').notNull(),
    /** Days after the anchor's day; before it where negative. */
    days: integer('days').notNull(),
    /** The wall-clock time of that day in Copenhagen, HH:MM. */
    time: text('time').notNull(),
    /** Later than this it is not sent any more. */
    graceHours: integer('grace_hours').notNull(),
    paused: boolean('paused').notNull().default(false),
    /** What the facilitator has written instead of the usual words. */
    words: jsonb('words').$type<Partial<Record<'da' | 'en', ReminderWords>>>().notNull().default({}),
    version: integer('version').notNull().default(1),
  },
  (t) => [unique('one_reminder_per_step').on(t.seasonId, t.step)],
)

/** A reminder that has been settled for one meeting: sent, or skipped because it was too late. Never settled again. */
export const reminderRuns = pgTable(
  'reminder_runs',
  {
    reminderId: uuid('reminder_id')
      .notNull()
      .references(() => reminders.id, { onDelete: 'cascade' }),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    /** When it should have been. */
    dueAt: moment('due_at').notNull(),
    settledAt: moment('settled_at').notNull(),
    skipped: boolean('skipped').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.reminderId, t.meetingId] })],
)

/** That somebody was told, once for each reminder and channel: what makes a second time impossible. */
export const reminderSends = pgTable(
  'reminder_sends',
  {
    reminderId: uuid('reminder_id')
      .notNull()
      .references(() => reminders.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    channel: channel('channel').notNull(),
    meetingId: uuid('meeting_id').references(() => meetings.id, { onDelete: 'set null' }),
    /** The letter, for as long as that is kept. */
    mailId: uuid('mail_id').references(() => mailOutbox.id, { onDelete: 'set null' }),
    /** When a mail server, or a device's push service, had taken it; null until then, or where none did. */
    reachedAt: moment('reached_at'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.reminderId, t.personId, t.channel] }), index('reminder_sends_person').on(t.personId)],
)

/** An address that mail came back from. `hard`: nobody there; no more is sent until somebody puts it right. */
export const bounces = pgTable('bounces', {
  email: text('email').primaryKey(),
  hard: boolean('hard').notNull(),
  reason: text('reason').notNull(),
  at: moment('at').notNull(),
})
