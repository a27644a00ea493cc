'use client'
import { useEffect, useState, useSyncExternalStore, useTransition } from 'react'
import type { ActionState } from '@/lib/auth/action'
import type { Fields, Scalar } from '@/lib/meetings/merge'
import type { Saved, Theirs } from '@/lib/meetings/settle'

type Source<T> = { version: number; values: T }
/** A field both have written, and what each wrote; `chosen` once the person has said which holds. */
export type Clash = { mine: Scalar; theirs: Scalar; chosen?: 'mine' | 'theirs' }

type State<T extends Fields> = {
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

// What has been typed and not saved, by what it belongs to: looking at another item must not lose it.
const unsaved = new Map<string, unknown>()

const watching = new Set<() => void>()
const watch = (heard: () => void) => {
  watching.add(heard)
  return () => watching.delete(heard)
}

function keep(key: string, state: unknown): void {
  if (state === null) unsaved.delete(key)
  else unsaved.set(key, state)
  for (const heard of watching) heard()
}

/** Whether something is typed and not saved under any of the keys. */
export const useUnsaved = (keys: string[]): boolean =>
  useSyncExternalStore(
    watch,
    () => keys.some((key) => unsaved.has(key)),
    () => false,
  )

const fresh = <T extends Fields>({ version, values }: Source<T>): State<T> => ({
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

/**
 * The state of a form that may be overtaken by somebody else's: keeps what is typed, what it was based on, and what to
 * choose between where both wrote the same field. `save` is a server action made for three-way edits.
 */
export function useEdit<T extends Fields>(
  key: string,
  source: Source<T>,
  save: (edit: Fields & { version: number; base: Fields }) => Promise<ActionState<Saved<T>>>,
) {
  const [state, setState] = useState<State<T>>(() => (unsaved.get(key) as State<T> | undefined) ?? fresh(source))
  const [saving, startSaving] = useTransition()
  const dirty = state.clashes !== null || Object.keys(state.values).some((f) => !same(state.values[f], state.base[f]))
  if (!dirty && !saving && source.version > state.version) setState({ ...fresh(source), saved: state.saved })

  useEffect(() => {
    keep(key, dirty ? state : null)
    if (!dirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [key, dirty, state])

  const send = () =>
    startSaving(async () => {
      const undecided = Object.entries(state.clashes?.fields ?? {}).filter(([, clash]) => !clash.chosen)
      if (undecided.length > 0) {
        setState((s) => ({ ...s, problems: Object.fromEntries(undecided.map(([f]) => [f, 'choose'])) }))
        return
      }
      const answer = await save({ ...state.values, version: state.version, base: state.base }).catch(() => null)
      startSaving(() => setState((s) => (answer ? after(s, answer) : { ...s, refusal: 'noConnection' })))
    })

  return {
    ...state,
    dirty,
    saving,
    /** Somebody else has saved since the person began. */
    behind: dirty && source.version > state.version,
    set: (field: keyof T & string, value: Scalar) => setState((s) => ({ ...s, saved: null, values: { ...s.values, [field]: value } })),
    choose: (field: string, chosen: 'mine' | 'theirs') =>
      setState((s) => {
        const clash = s.clashes?.fields[field]
        if (!s.clashes || !clash) return s
        const fields = { ...s.clashes.fields, [field]: { ...clash, chosen } }
        return { ...s, problems: {}, clashes: { ...s.clashes, fields }, values: { ...s.values, [field]: clash[chosen] } }
      }),
    discard: () => setState(fresh(source)),
    send,
  }
}

function after<T extends Fields>(before: State<T>, answer: ActionState<Saved<T>>): State<T> {
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
