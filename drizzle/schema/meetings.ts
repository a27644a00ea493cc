import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { PublishedSeason } from '@/lib/meetings/published'
import { createdAt, id, moment } from './columns'
import { files } from './files'
import { side } from './libraries'
import { people } from './people'

export const form = pgEnum('form', ['welcome', 'talk', 'dialogue', 'group', 'wrapup', 'break', 'lunch', 'closing'])

/** One agenda, held as two meetings. */
export const seasons = pgTable('seasons', {
  id: id(),
  /** Stands in addresses: 2026-november. */
  slug: text('slug').notNull().unique(),
  theme: text('theme').notNull(),
  intro: text('intro').notNull().default(''),
  preparation: text('preparation').notNull().default(''),
  /** The revision people see; null while nothing is published. */
  publishedRevision: integer('published_revision'),
  /** Counts every publication, so that a revision's number is never used again. */
  lastRevision: integer('last_revision').notNull().default(0),
  version: integer('version').notNull().default(1),
  createdAt: createdAt(),
})

export const meetings = pgTable(
  'meetings',
  {
    id: id(),
    seasonId: uuid('season_id')
      .notNull()
      .references(() => seasons.id, { onDelete: 'cascade' }),
    side: side('side').notNull(),
    /** Stands in addresses: 2026-november-vest. */
    slug: text('slug').notNull().unique(),
    doorsAt: moment('doors_at'),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    venue: text('venue').notNull().default(''),
    address: text('address').notNull().default(''),
    /** The way there: train, bus, parking, which door. */
    directions: text('directions').notNull().default(''),
    capacity: integer('capacity').notNull().default(70),
    registrationDeadline: moment('registration_deadline'),
    /** Closed by hand, whatever the deadline says. */
    registrationClosedAt: moment('registration_closed_at'),
    version: integer('version').notNull().default(1),
  },
  (t) => [unique('one_meeting_per_side').on(t.seasonId, t.side), check('ends_after_start', sql`${t.endsAt} > ${t.startsAt}`)],
)

/** The agenda as it is being written. Start times follow from position and durations. */
export const agendaItems = pgTable(
  'agenda_items',
  {
    id: id(),
    seasonId: uuid('season_id')
      .notNull()
      .references(() => seasons.id, { onDelete: 'cascade' }),
    /** Set where the item belongs to one meeting only. */
    meetingId: uuid('meeting_id').references(() => meetings.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    form: form('form').notNull(),
    title: text('title').notNull(),
    speaker: text('speaker').notNull().default(''),
    body: text('body').notNull().default(''),
    prepare: text('prepare').notNull().default(''),
    durationMin: integer('duration_min').notNull(),
    /** KB's and DBC's own slots, which every new season starts with. */
    standing: boolean('standing').notNull().default(false),
    version: integer('version').notNull().default(1),
    deletedAt: moment('deleted_at'),
  },
  (t) => [index('agenda_items_season').on(t.seasonId, t.position), check('sane_duration', sql`${t.durationMin} between 1 and 480`)],
)

/** Where one meeting departs from the agenda: only the fields that are not null differ. */
export const itemOverrides = pgTable(
  'item_overrides',
  {
    itemId: uuid('item_id')
      .notNull()
      .references(() => agendaItems.id, { onDelete: 'cascade' }),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    hidden: boolean('hidden').notNull().default(false),
    title: text('title'),
    speaker: text('speaker'),
    body: text('body'),
    prepare: text('prepare'),
    durationMin: integer('duration_min'),
    version: integer('version').notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.meetingId] }), check('sane_override_duration', sql`${t.durationMin} between 1 and 480`)],
)

/** A link or an uploaded file, of one item or (itemId null) of the whole season. */
export const materials = pgTable(
  'materials',
  {
    id: id(),
    seasonId: uuid('season_id')
      .notNull()
      .references(() => seasons.id, { onDelete: 'cascade' }),
    itemId: uuid('item_id').references(() => agendaItems.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    url: text('url'),
    fileId: uuid('file_id').references(() => files.id),
    position: integer('position').notNull().default(0),
  },
  (t) => [index('materials_season').on(t.seasonId), check('link_or_file', sql`(${t.url} is null) <> (${t.fileId} is null)`)],
)

/** What was published, whole and never altered: the public pages read only these. */
export const publications = pgTable(
  'publications',
  {
    id: id(),
    seasonId: uuid('season_id')
      .notNull()
      .references(() => seasons.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    content: jsonb('content').$type<PublishedSeason>().notNull(),
    publishedById: uuid('published_by_id').references(() => people.id),
    publishedAt: moment('published_at').notNull(),
  },
  (t) => [unique('one_publication_per_revision').on(t.seasonId, t.revision)],
)

/** The last revision of an agenda that a person has looked at; the phone keeps its own copy of the number. */
export const agendaLooks = pgTable(
  'agenda_looks',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.meetingId] })],
)
