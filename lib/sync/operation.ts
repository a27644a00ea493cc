import 'server-only'
import type { z } from 'zod'
import { problemsOf } from '@/lib/auth/action'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { Invalid, logFault, NotFound, Refused } from '@/lib/errors'
import type { Answer, Sent } from './input'

/** Something that can be done offline and sent later. */
export type Operation = {
  /** Does it; Invalid where `args` does not hold up. */
  run: (db: Db, actor: Actor, args: unknown, now: Date) => Promise<void>
  /** The ids of the entries that have to be done before it, should they come along. */
  after: (args: Record<string, unknown>) => unknown[]
}

/**
 * Makes an operation of a domain function. The entry's id is put in the input as `id`: it must be the row's primary key, so
 * that sending twice is harmless.
 */
export function operation<S extends z.ZodType>(
  schema: S,
  run: (db: Db, actor: Actor, input: z.output<S>, now: Date) => Promise<unknown>,
  after: Operation['after'] = () => [],
): Operation {
  return {
    run: async (db, actor, args, now) => {
      const read = schema.safeParse(args)
      if (!read.success) throw new Invalid(problemsOf(read.error))
      await run(db, actor, read.data, now)
    },
    after,
  }
}

/**
 * Does what a phone has sent, in its order, and answers for each. One that is not done stops those after it only where they
 * need it.
 */
export async function runAll(operations: Record<string, Operation>, db: Db, actor: Actor, entries: Sent[], now: Date): Promise<Answer[]> {
  const undone = new Set<unknown>()
  const answers: Answer[] = []
  for (const entry of entries) {
    const named = Object.hasOwn(operations, entry.name) ? operations[entry.name] : undefined
    const answer = await answerTo(named, undone, db, actor, entry, now)
    if (answer.outcome !== 'done') undone.add(entry.id)
    answers.push(answer)
  }
  return answers
}

async function answerTo(
  named: Operation | undefined,
  undone: Set<unknown>,
  db: Db,
  actor: Actor,
  { id, args }: Sent,
  now: Date,
): Promise<Answer> {
  if (!named) return { id, outcome: 'invalid', problems: { name: 'notValid' } }
  if (named.after(args).some((other) => undone.has(other))) return { id, outcome: 'failed' }
  try {
    await named.run(db, actor, { ...args, id }, now)
    return { id, outcome: 'done' }
  } catch (error) {
    if (error instanceof Refused) return { id, outcome: 'refused', reason: error.reason, values: error.values }
    if (error instanceof NotFound) return { id, outcome: 'refused', reason: 'notFound', values: {} }
    if (error instanceof Invalid) return { id, outcome: 'invalid', problems: error.problems }
    logFault(error)
    return { id, outcome: 'failed' }
  }
}
