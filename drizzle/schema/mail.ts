import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'

export type MailAttachment = { filename: string; contentType: string; content: string }

/** Mail waits here, written in the same transaction as what it tells of. */
export const mailOutbox = pgTable(
  'mail_outbox',
  {
    id: id(),
    /** What the mail is about: 'sign-in-code', 'admitted'. */
    kind: text('kind').notNull(),
    to: text('to').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    /** Beside the usual ones: List-Unsubscribe. */
    headers: jsonb('headers').$type<Record<string, string>>().notNull().default({}),
    attachments: jsonb('attachments').$type<MailAttachment[]>().notNull().default([]),
    tries: integer('tries').notNull().default(0),
    /** Not before this; moves ahead with every failed try. */
    dueAt: moment('due_at').notNull().defaultNow(),
    /** Worthless after this (a code that has expired); then given up. */
    expiresAt: moment('expires_at'),
    sentAt: moment('sent_at'),
    givenUpAt: moment('given_up_at'),
    lastError: text('last_error'),
    createdAt: createdAt(),
  },
  (t) => [index('mail_due').on(t.dueAt)],
)
