import { sql } from 'drizzle-orm'
import { bigint, check, customType, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { articles } from './articles'
import { createdAt, id, moment } from './columns'
import { agendaItems, meetings } from './meetings'
import { people } from './people'

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  // A Buffer may be a view of a larger one, which Yjs would read on in.
  fromDriver: (value) => Uint8Array.from(value),
})

export const noteKind = pgEnum('note_kind', ['item', 'group', 'private', 'joint', 'article'])

/** A note: of an agenda item at one meeting, of a group at its task, one person's own on an item, of an item at both meetings, or the body of an article. */
export const notes = pgTable(
  'notes',
  {
    id: id(),
    kind: noteKind('kind').notNull(),
    /** Whose it is and where, in one word: `roomKey` in lib/notes/room.ts. */
    room: text('room').notNull().unique(),
    /** Neither a joint note nor an article's is of a single meeting. */
    meetingId: uuid('meeting_id').references(() => meetings.id, { onDelete: 'cascade' }),
    /** Null: of an article, or of a group in a round that belongs to no item. */
    itemId: uuid('item_id').references(() => agendaItems.id, { onDelete: 'cascade' }),
    /** Only of a group's note: the round it works in. Which group it is, the room says. */
    roundId: uuid('group_id'),
    /** Only of an article's body. */
    articleId: uuid('article_id').references(() => articles.id, { onDelete: 'cascade' }),
    /** Only of a private note. */
    ownerId: uuid('owner_id').references(() => people.id, { onDelete: 'cascade' }),
    /** The number of its last update. */
    seq: integer('seq').notNull().default(0),
    /** From then on members read a group's note, or a joint one. */
    sharedAt: moment('shared_at'),
    /** Whose turn it is to write; null: everybody's. It binds nobody: what was typed meanwhile is kept. */
    penId: uuid('pen_id').references(() => people.id, { onDelete: 'set null' }),
    penAt: moment('pen_at'),
    changedAt: moment('changed_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('notes_meeting').on(t.meetingId, t.kind),
    check(
      'a_group_or_an_owner',
      sql`(${t.kind} = 'group') = (${t.roundId} is not null) and (${t.kind} = 'private') = (${t.ownerId} is not null)`,
    ),
  ],
)

/** What a note is made of: Yjs updates, numbered in the order they were taken in, and never altered. */
export const noteUpdates = pgTable(
  'note_updates',
  {
    noteId: uuid('note_id')
      .notNull()
      .references(() => notes.id, { onDelete: 'cascade' }),
    seq: integer('seq').notNull(),
    update: bytes('update').notNull(),
    byId: uuid('by_id').references(() => people.id, { onDelete: 'set null' }),
    at: moment('at').notNull(),
    /** The update whose state this one brought back. */
    restores: integer('restores'),
  },
  (t) => [primaryKey({ columns: [t.noteId, t.seq] })],
)

/** All of a note up to an update, in one, so that opening it does not grow with its history. */
export const noteSnapshots = pgTable(
  'note_snapshots',
  {
    noteId: uuid('note_id')
      .notNull()
      .references(() => notes.id, { onDelete: 'cascade' }),
    seq: integer('seq').notNull(),
    state: bytes('state').notNull(),
  },
  (t) => [primaryKey({ columns: [t.noteId, t.seq] })],
)

/** Which person writes under which of Yjs's client numbers; nobody else may, or they could pass their words off as another's. */
export const noteClients = pgTable(
  'note_clients',
  {
    noteId: uuid('note_id')
      .notNull()
      .references(() => notes.id, { onDelete: 'cascade' }),
    client: bigint('client', { mode: 'number' }).notNull(),
    personId: uuid('person_id').references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [primaryKey({ columns: [t.noteId, t.client] })],
)
