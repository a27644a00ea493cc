import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { now } from '@/lib/clock'
import { type Db, db } from '@/lib/db/client'
import { Conflict, Invalid, logFault, NotFound, Refused } from '@/lib/errors'
import { can, type Verb } from './can'
import { currentPerson, type Person } from './session'

/**
 * What an action answers. Where it is not `ok`: `problems` names fields (values are keys under `problems` in the
 * messages), `refusal` is a key under `refusals`, `theirs` is how a thing stands that somebody else changed meanwhile,
 * and `typed` is what was sent, so that a form can show it again.
 */
export type ActionState<T = unknown> =
  | { ok: true; data: T }
  | {
      ok: false
      problems: Record<string, string>
      refusal?: string
      values?: Record<string, string | number>
      theirs?: unknown
      typed: Record<string, string>
    }

export type ActionContext = { db: Db; person: Person; now: Date }

/**
 * Makes a server action: identifies the person, asks whether they may (`verb` null: any signed-in person), parses the
 * input, runs one domain call, and turns what it throws into an answer. Works with `useActionState` and forms as with
 * a direct call with an object.
 */
export function action<S extends z.ZodType, T>(verb: Verb | null, schema: S, run: Run<S, T>) {
  const act = acting(verb, schema, run)
  return async (_before: ActionState<T> | null, sent: FormData | z.input<S>): Promise<ActionState<T>> =>
    act(await currentPerson(), sent instanceof FormData ? fieldsOf(sent) : sent)
}

type Run<S extends z.ZodType, T> = (context: ActionContext, input: z.output<S>) => Promise<T>

/** The same for a person that is known: what does not come by way of a server action. */
export function acting<S extends z.ZodType, T>(verb: Verb | null, schema: S, run: Run<S, T>) {
  return async (person: Person | null, raw: unknown): Promise<ActionState<T>> => {
    const failed = (rest: Partial<Extract<ActionState<T>, { ok: false }>>): ActionState<T> => ({
      ok: false,
      problems: {},
      typed: typedOf(raw),
      ...rest,
    })
    if (!person) return failed({ refusal: 'signInFirst' })
    if (verb && !can(person, verb)) return failed({ refusal: 'notAllowed' })
    const input = schema.safeParse(raw)
    if (!input.success) return failed({ problems: problemsOf(input.error) })
    try {
      return { ok: true, data: await run({ db: await db(), person, now: now() }, input.data) }
    } catch (error) {
      unstable_rethrow(error)
      return failed(answerTo(error))
    }
  }
}

/** Each field's first problem, as a key under `problems`; anything the schema did not name itself reads `notValid`. */
export function problemsOf(error: z.ZodError): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const issue of error.issues)
    problems[issue.path.join('.') || 'form'] ??= /^[a-z]\w*$/i.test(issue.message) ? issue.message : 'notValid'
  return problems
}

/** What a thrown error means to the person; what is our own fault is logged and said to be so. */
export function answerTo(error: unknown): {
  problems?: Record<string, string>
  refusal?: string
  values?: Record<string, string | number>
  theirs?: unknown
} {
  if (error instanceof Invalid) return { problems: error.problems }
  if (error instanceof Refused) return { refusal: error.reason, values: error.values }
  if (error instanceof NotFound) return { refusal: 'notFound' }
  if (error instanceof Conflict) return { refusal: 'conflict', theirs: error.theirs }
  logFault(error)
  return { refusal: 'wentWrong' }
}

/** A form's fields; a name that stands twice becomes a list. Next's own fields begin with $. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$'))
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).length > 1 ? form.getAll(name) : form.get(name)]))
}

const typedOf = (raw: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(raw ?? {}).filter((field): field is [string, string] => typeof field[1] === 'string'))
