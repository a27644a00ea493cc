/** What a domain function may say no with. Anything else thrown is our fault, not the person's. */

/** There is no such thing, or it is not this person's to see: the two read alike. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** A rule says no. `reason` is a key under `refusals` in the messages. */
export class Refused extends Error {
  override name = 'Refused'
  constructor(
    readonly reason: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(reason)
  }
}

/** The input does not hold up. Keys are field names, values keys under `problems` in the messages. */
export class Invalid extends Error {
  override name = 'Invalid'
  constructor(readonly problems: Record<string, string>) {
    super(`invalid: ${Object.keys(problems).join(', ')}`)
  }
}

/** Someone else has changed the same thing since it was read. `theirs` is how it stands now. */
export class Conflict<T = unknown> extends Error {
  override name = 'Conflict'
  constructor(readonly theirs: T) {
    super('changed by someone else meanwhile')
  }
}

/**
 * Writes a fault of ours to the log, without what people sent: Drizzle would add a query's values, which are their
 * names, addresses and texts.
 */
export function logFault(error: unknown): void {
  if (!(error instanceof Error && 'query' in error)) console.error(error)
  else console.error(`query failed: ${error.query}`, error.cause instanceof Error ? error.cause.message : '')
}
