import type { ActionState } from '@/lib/auth/action'
import type { Fields, Scalar } from '@/lib/meetings/merge'
import type { Saved, Theirs } from '@/lib/meetings/settle'

export type Source<T> = { version: number; values: T }
/** A field both have written, and what each wrote; `chosen` once the person has said which holds. */
export type Clash = { mine: Scalar; theirs: Scalar; chosen?: 'mine' | 'theirs' }

export type EditState<T extends Fields> = {
  version: number
  /** The fields as they were when the person began. */
  base: T
  values: T
  clashes: { by: string | null; fields: Record<string, Clash> } | null
  problems: Record<string, string>
  refusal: string | null
  /** Names of fields that came along from somebody else; null until saved. */
  saved: string[] | null
}

/** A form as it opens. */
export const fresh = <T extends Fields>({ version, values }: Source<T>): EditState<T> => ({
  version,
  base: values,
  values,
  clashes: null,
  problems: {},
  refusal: null,
  saved: null,
})

/** Typed numbers are text until they are saved. */
const same = (a: Scalar | undefined, b: Scalar | undefined) => a === b || (a != null && b != null && String(a) === String(b))

/** Whether there is something to save. */
export const isDirty = <T extends Fields>({ clashes, values, base }: EditState<T>): boolean =>
  clashes !== null || Object.keys(values).some((field) => !same(values[field], base[field]))

/** The form with one clash decided. */
export function chosen<T extends Fields>(state: EditState<T>, field: string, which: 'mine' | 'theirs'): EditState<T> {
  const clash = state.clashes?.fields[field]
  if (!state.clashes || !clash) return state
  const fields = { ...state.clashes.fields, [field]: { ...clash, chosen: which } }
  return { ...state, problems: {}, clashes: { ...state.clashes, fields }, values: { ...state.values, [field]: clash[which] } }
}

/**
 * The form once the server has answered. Where somebody else wrote the same field, both texts are there to choose
 * between; what only they wrote comes along, what only this person wrote stays; and it now builds on their version.
 */
export function answered<T extends Fields>(before: EditState<T>, answer: ActionState<Saved<T>>): EditState<T> {
  if (answer.ok) return { ...fresh(answer.data), saved: answer.data.alsoChanged }
  const theirs = answer.theirs as Theirs | undefined
  if (!theirs) return { ...before, problems: answer.problems, refusal: answer.refusal ?? null }
  const values: Fields = {}
  for (const field of Object.keys(before.values)) {
    const [was, mine] = [before.base[field] ?? null, before.values[field] ?? null]
    values[field] = same(mine, was) ? (theirs.values[field] ?? null) : mine
  }
  const fields = theirs.clashes.map((f) => [f, { mine: values[f] ?? null, theirs: theirs.values[f] ?? null }] as const)
  return {
    ...fresh({ version: theirs.version, values: theirs.values as T }),
    values: values as T,
    clashes: { by: theirs.by, fields: Object.fromEntries(fields) },
  }
}
