import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgEnum, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { libraries } from './libraries'
import { meetings, seasons } from './meetings'
import { people } from './people'

/** `passed`: an offer that ran out or was let go on. `cancelled`: by themselves or by a facilitator. */
export const seatStatus = pgEnum('seat_status', ['seated', 'offered', 'waiting', 'passed', 'cancelled'])

/** What a season's seats cost and when; a season without a row has the defaults. */
export const registrationTerms = pgTable(
  'registration_terms',
  {
    seasonId: uuid('season_id')
      .primaryKey()
      .references(() => seasons.id, { onDelete: 'cascade' }),
    /** In øre, for each further one of a public library service. */
    feeOre: integer('fee_ore').notNull().default(50_000),
    /** In øre, for everybody of other sectors. */
    otherFeeOre: integer('other_fee_ore').notNull().default(50_000),
    opensAt: moment('opens_at'),
    /** Until then other sectors wait; null: they need not. */
    publicFirstUntil: moment('public_first_until'),
    /** People change side by themselves until then; null: until the meeting starts. */
    moveUntil: moment('move_until'),
    offerHours: integer('offer_hours').notNull().default(24),
  },
  (t) => [
    check('sane_fee', sql`${t.feeOre} between 0 and 1000000 and ${t.otherFeeOre} between 0 and 1000000`),
    check('sane_offer_hours', sql`${t.offerHours} between 1 and 336`),
  ],
)

/** One person's place at one of a season's two meetings: a seat, or a place in line for one. */
export const registrations = pgTable(
  'registrations',
  {
    id: id(),
    seasonId: uuid('season_id')
      .notNull()
      .references(() => seasons.id, { onDelete: 'cascade' }),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id),
    libraryId: uuid('library_id')
      .notNull()
      .references(() => libraries.id),
    /** Null for a walk-in whose address nobody took. */
    personId: uuid('person_id').references(() => people.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    email: text('email'),
    status: seatStatus('status').notNull(),
    /** The place in the season's line; smaller came first. It is kept when changing side and inherited by a substitute. */
    line: integer('line').notNull(),
    /** Holds the library service's free seat. */
    free: boolean('free').notNull().default(false),
    /** A facilitator has let them off the fee: a speaker, say. */
    waived: boolean('waived').notNull().default(false),
    offerUntil: moment('offer_until'),
    ean: text('ean'),
    reference: text('reference'),
    requisition: text('requisition'),
    /** What they eat and what they need to take part; forgotten a month after the meeting. */
    diet: text('diet'),
    access: text('access'),
    /** Stands on the bill, and is read aloud at the door. */
    code: text('code').notNull().unique(),
    /** What the QR code of the pass says; known to nobody but its holder and the facilitators. */
    pass: text('pass').notNull().unique(),
    walkIn: boolean('walk_in').notNull().default(false),
    registeredById: uuid('registered_by_id').references(() => people.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('one_free_seat').on(t.seasonId, t.libraryId).where(sql`${t.free}`),
    uniqueIndex('one_place_per_person').on(t.seasonId, t.personId).where(sql`${t.status} in ('seated', 'offered', 'waiting')`),
    unique('one_in_each_place').on(t.seasonId, t.line),
    index('registrations_meeting').on(t.meetingId, t.status),
    index('registrations_person').on(t.personId),
    index('offers_due').on(t.offerUntil).where(sql`${t.status} = 'offered'`),
    check('free_is_seated', sql`not ${t.free} or ${t.status} = 'seated'`),
    check('offer_has_an_end', sql`(${t.status} = 'offered') = (${t.offerUntil} is not null)`),
  ],
)

/** Somebody asks the holder of their library service's free seat to swap. */
export const swapRequests = pgTable(
  'swap_requests',
  {
    id: id(),
    fromId: uuid('from_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    toId: uuid('to_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
    answeredAt: moment('answered_at'),
    /** Null while open, and where the question fell away. */
    accepted: boolean('accepted'),
  },
  (t) => [uniqueIndex('one_open_request').on(t.fromId).where(sql`${t.answeredAt} is null`)],
)

/** The person a library service usually sends. */
export const libraryRegulars = pgTable('library_regulars', {
  libraryId: uuid('library_id')
    .primaryKey()
    .references(() => libraries.id, { onDelete: 'cascade' }),
  personId: uuid('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  namedAt: moment('named_at').notNull().defaultNow(),
})

/** Who has been asked to come to a season's meetings. */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    seasonId: uuid('season_id')
      .notNull()
      .references(() => seasons.id, { onDelete: 'cascade' }),
    libraryId: uuid('library_id')
      .notNull()
      .references(() => libraries.id),
    email: text('email').notNull(),
    sentById: uuid('sent_by_id').references(() => people.id, { onDelete: 'set null' }),
    sentAt: moment('sent_at').notNull().defaultNow(),
  },
  (t) => [index('invitations_season').on(t.seasonId, t.libraryId)],
)

/**
 * What was done at the door, each under the id the phone gave it. Whether somebody is there is what the latest of
 * theirs says.
 */
export const checkIns = pgTable(
  'check_ins',
  {
    id: id(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    registrationId: uuid('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    /** False takes an earlier one back. */
    present: boolean('present').notNull(),
    /** By the phone's clock, never later than the server's. */
    at: moment('at').notNull(),
    byId: uuid('by_id').references(() => people.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [index('check_ins_meeting').on(t.meetingId), index('check_ins_registration').on(t.registrationId, t.at)],
)
