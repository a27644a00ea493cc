import { z } from 'zod'

/**
 * What the facilitator and the register tell the solver. Whether it hangs together (pins, wishes, chairs) is for
 * validate.ts to say, in words; here only its shape is held. The solver imports nothing but the types.
 */

const id = z.string().min(1).max(100)
const willingness = z.enum(['gladly', 'ifNeeded', 'never'])

export const person = z.object({
  id,
  name: z.string().max(200).optional(),
  /** The library service; people without one are nobody's colleagues. */
  library: id.nullish(),
  libraryName: z.string().max(200).optional(),
  side: z.string().max(50).nullish(),
  region: z.string().max(100).nullish(),
  /** The size of the library, as a class: 'small', 'large'. */
  size: z.string().max(50).nullish(),
  /** Has never come before. */
  newcomer: z.boolean().default(false),
  presenter: z.boolean().default(false),
  chair: willingness.default('ifNeeded'),
  pen: willingness.default('ifNeeded'),
  /** The rounds this person is there for; all of them when left out. */
  rounds: z.array(id).max(60).optional(),
})

export const table = z.object({ id, seats: z.number().int().min(1).max(200) })

/** One sitting. Its tables may have more seats than there are people, never fewer. */
export const round = z.object({ id, tables: z.array(table).max(400) })

/** People who sat together before. `ago` counts seasons: 0 is earlier this season, 1 the last one. */
export const pastTable = z.object({
  ago: z.number().min(0).max(200),
  people: z.array(id).max(200),
  chair: id.nullish(),
  pen: id.nullish(),
})

const inRounds = z.array(id).max(60).optional()
/** `hard` is kept or refused with the reason, `soft` is kept as far as it can be, `off` does not count. */
const strength = z.enum(['hard', 'soft', 'off'])

export const wishes = z.object({
  ownLibrary: strength.default('hard'),
  newcomers: strength.default('soft'),
  presenters: z.enum(['asOthers', 'spread', 'out']).default('asOthers'),
  /** `fewest` counts every meeting beyond the first alike; `spread` will not let the same two meet again and again. */
  repeats: z.enum(['fewest', 'spread', 'ignore']).default('fewest'),
  mix: z.object({ side: z.boolean().default(true), region: z.boolean().default(true), size: z.boolean().default(true) }).prefault({}),
  roles: z.boolean().default(true),
  together: z.array(z.object({ people: z.array(id).max(200), rounds: inRounds })).default([]),
  apart: z.array(z.object({ people: z.array(id).max(200), rounds: inRounds })).default([]),
  pins: z.array(z.object({ person: id, table: id, rounds: inRounds })).default([]),
})

export const problem = z.object({
  people: z.array(person).max(2000),
  rounds: z.array(round).min(1).max(60),
  history: z.array(pastTable).max(100_000).default([]),
  wishes: wishes.prefault({}),
  seed: z.number().int().default(1),
})

export type Person = z.infer<typeof person>
export type Round = z.infer<typeof round>
export type PastTable = z.infer<typeof pastTable>
export type Problem = z.infer<typeof problem>
/** What may be given, with everything that has a default left out. */
export type ProblemInput = z.input<typeof problem>
/** In milliseconds, in proposals, or whichever comes first. */
export type Budget = { ms: number; iterations?: number } | { ms?: number; iterations: number }

/** Fills in what was left out. Throws a ZodError on what has not even the shape. */
export const toProblem = (given: ProblemInput): Problem => problem.parse(given)
