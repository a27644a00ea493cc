import { timestamp, uuid } from 'drizzle-orm/pg-core'
import { newId } from '@/lib/ids'

/** Primary key: a UUIDv7 made by us, so that a write can be repeated under the same id. */
export const id = () => uuid('id').primaryKey().$defaultFn(newId)

/** A moment in time. The zone is the presentation's business. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const createdAt = () => moment('created_at').notNull().defaultNow()
