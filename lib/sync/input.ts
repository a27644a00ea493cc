import { z } from 'zod'

/** So many entries at most come in one request, and so many bytes. */
export const mostEntries = 100
export const mostBytes = 3 * 1024 * 1024

/** What a phone has kept to send: an operation's name and what it is given, under an id that the phone made. */
export const syncInput = z.object({
  /** Whose these are; a session of somebody else sends none of them. */
  person: z.uuid(),
  entries: z
    .array(z.object({ id: z.uuid().toLowerCase(), name: z.string().max(100), args: z.record(z.string(), z.unknown()) }))
    .max(mostEntries),
})

export type Sent = z.output<typeof syncInput>['entries'][number]

/**
 * What became of one entry. `refused`: a rule says no, `reason` is a key under `refusals`. `invalid`: it cannot be read, the
 * values are keys under `problems`. `failed`: our fault, or it waits for another; try again.
 */
export type Answer = { id: string } & (
  | { outcome: 'done' }
  | { outcome: 'refused'; reason: string; values: Record<string, string | number> }
  | { outcome: 'invalid'; problems: Record<string, string> }
  | { outcome: 'failed' }
)
