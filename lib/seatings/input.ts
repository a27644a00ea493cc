import { z } from 'zod'
import { needed, text } from '@/lib/text'

/** What the facilitator decides for the group work of a meeting, and what becomes of it; shared with the browser. */

const id = z.uuid().toLowerCase()
/** A table's or group's number, as people read it. */
const tableId = z.string().regex(/^\d{1,3}$/)

/** How many groups, how large they are, or each one's chairs where they are to be unequal. */
const groups = z.discriminatedUnion('by', [
  z.object({ by: z.literal('size'), n: z.coerce.number('groupSize').int('groupSize').min(2, 'groupSize').max(200, 'groupSize') }),
  z.object({ by: z.literal('count'), n: z.coerce.number('groupCount').int('groupCount').min(0, 'groupCount').max(200, 'groupCount') }),
  z.object({ by: z.literal('chairs'), chairs: z.array(z.number().int().min(1, 'chairs').max(200, 'chairs')).min(1, 'chairs').max(200) }),
])

const room = z.object({
  name: needed(60),
  tables: z.number().int('chairs').min(1, 'chairs').max(200, 'chairs'),
  names: z.array(needed(40)).max(200).optional(),
})

const round = z.object({
  id,
  /** The item of the agenda that it is part of; several may share one. Null: a round of its own. */
  itemId: id.nullable(),
  title: needed(120, 'required'),
  task: text(1000),
  /** How long it takes; null: as long as its item, which the rounds within one share. */
  minutes: z.number().int('minutes').min(1, 'minutes').max(480, 'minutes').nullable(),
  groups,
  /** Rooms in order, each with so many tables, which may have names; those left over have no room. */
  rooms: z.array(room).max(40),
})

const strength = z.enum(['hard', 'soft', 'off'])
const wishes = z.object({
  ownLibrary: strength,
  newcomers: strength,
  presenters: z.enum(['asOthers', 'spread', 'out']),
  repeats: z.enum(['fewest', 'spread', 'ignore']),
  mix: z.object({ side: z.boolean(), region: z.boolean(), size: z.boolean() }),
  roles: z.boolean(),
})

const people = z.array(id).min(2, 'twoPeople').max(200)
/** The rounds that something holds in; all where left out. */
const rounds = z.array(id).max(60).optional()
const special = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('together'), people, rounds }),
  z.object({ kind: z.literal('apart'), people, rounds }),
  z.object({ kind: z.literal('pin'), person: id, table: tableId, rounds }),
  z.object({ kind: z.literal('presenter'), person: id }),
  /** There in these rounds only; in none: left out altogether. */
  z.object({ kind: z.literal('only'), person: id, rounds: z.array(id).max(60) }),
])

export const plan = z.object({
  /** Whom to seat: all who have a seat at the meeting, or those who have come. */
  basis: z.enum(['registered', 'present']),
  rounds: z.array(round).max(20),
  wishes,
  specials: z.array(special).max(300),
})

const at = { meetingId: id, version: z.number().int().min(0) }
export const planInput = z.object({ ...at, plan })
export const solveInput = z.object({ ...at, plan, ms: z.number().int().min(50).max(20_000).default(1500) })
export const meetingRef = z.object({ meetingId: id })
export const publishInput = z.object(at)

/** One change by hand. `from` says where the person was seen: should they be elsewhere by now, nothing is done. */
export const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), person: id, from: tableId.nullable(), to: tableId.nullable() }),
  z.object({ kind: z.literal('swap'), person: id, from: tableId, with: id, to: tableId }),
  z.object({ kind: z.literal('role'), role: z.enum(['chair', 'pen']), table: tableId, person: id }),
])
export const changeInput = z.object({ meetingId: id, roundId: id, change })

export const lateInput = z.object({ meetingId: id, registrationId: id })
export const absentInput = z.object({
  meetingId: id,
  /** The rounds they are missing in. */
  rounds: z.array(id).min(1).max(20),
  absent: z.array(id).min(1, 'choosePerson').max(500),
  preview: z.boolean(),
})

export const willingness = ['gladly', 'ifNeeded', 'never'] as const
export const rolesInput = z.object({ chair: z.enum(willingness), pen: z.enum(willingness) })

export type Plan = z.output<typeof plan>
export type PlanRound = Plan['rounds'][number]
export type Special = Plan['specials'][number]
export type Change = z.output<typeof change>
export type Willingness = (typeof willingness)[number]
