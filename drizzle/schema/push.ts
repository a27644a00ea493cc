import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { people } from './people'
import { reminders } from './reminders'

/** A device that receives push messages for a person. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    endpoint: text('endpoint').notNull().unique(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    /** The public VAPID key it was made with. */
    vapidKey: text('vapid_key').notNull(),
    device: text('device'),
    lastSentAt: moment('last_sent_at'),
    createdAt: createdAt(),
  },
  (t) => [index('push_subscriptions_person').on(t.personId)],
)

/** What a push message says; the worker shows it and opens `path`. Each action is a button that opens a path of its own. */
export type PushMessage = {
  title: string
  body: string
  path: string
  tag: string
  actions?: { title: string; path: string }[]
  /** What the phone is to keep for the page, so that it stands there should the network fail meanwhile; whose it is, and its name. */
  keep?: { person: string; name: string; value: unknown }
}

/** Push messages wait here, one for each device, written in the same transaction as what they tell of. */
export const pushOutbox = pgTable(
  'push_outbox',
  {
    id: id(),
    subscriptionId: uuid('subscription_id')
      .notNull()
      .references(() => pushSubscriptions.id, { onDelete: 'cascade' }),
    /** What it is about: 'offer', 'reminder'. */
    kind: text('kind').notNull(),
    /** The reminder it carries, so that it is known whom that has reached. */
    reminderId: uuid('reminder_id').references(() => reminders.id, { onDelete: 'cascade' }),
    message: jsonb('message').$type<PushMessage>().notNull(),
    tries: integer('tries').notNull().default(0),
    dueAt: moment('due_at').notNull().defaultNow(),
    /** Worthless after this; then given up. */
    expiresAt: moment('expires_at').notNull(),
    sentAt: moment('sent_at'),
    givenUpAt: moment('given_up_at'),
    lastError: text('last_error'),
    createdAt: createdAt(),
  },
  (t) => [index('push_due').on(t.dueAt)],
)
