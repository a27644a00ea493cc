import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'

/** What the installation itself has made and must remember: the first facilitator's door, later the push keys. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
})
