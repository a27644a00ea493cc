import { customType, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id } from './columns'

const bytea = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
})

export const files = pgTable('files', {
  id: id(),
  name: text('name').notNull(),
  type: text('type').notNull(),
  size: integer('size').notNull(),
  uploadedById: uuid('uploaded_by_id'),
  createdAt: createdAt(),
})

/** Apart from `files`, so that listing files never reads their bytes. */
export const fileContents = pgTable('file_contents', {
  fileId: uuid('file_id')
    .primaryKey()
    .references(() => files.id, { onDelete: 'cascade' }),
  bytes: bytea('bytes').notNull(),
})
