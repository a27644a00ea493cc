'use client'
import { useEffect, useState, useSyncExternalStore, useTransition } from 'react'
import type { ActionState } from '@/lib/auth/action'
import type { Fields, Scalar } from '@/lib/meetings/merge'
import type { Saved } from '@/lib/meetings/settle'
import { answered, chosen, type EditState, fresh, isDirty, type Source } from './edit-state'

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

/**
 * The state of a form that may be overtaken by somebody else's: keeps what is typed, what it was based on, and what to
 * choose between where both wrote the same field. `save` is a server action made for three-way edits.
 */
export function useEdit<T extends Fields>(
  key: string,
  source: Source<T>,
  save: (edit: Fields & { version: number; base: Fields }) => Promise<ActionState<Saved<T>>>,
) {
  const [state, setState] = useState<EditState<T>>(() => (unsaved.get(key) as EditState<T> | undefined) ?? fresh(source))
  const [saving, startSaving] = useTransition()
  const dirty = isDirty(state)
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
      startSaving(() => setState((s) => (answer ? answered(s, answer) : { ...s, refusal: 'noConnection' })))
    })

  return {
    ...state,
    dirty,
    saving,
    /** Somebody else has saved since the person began. */
    behind: dirty && source.version > state.version,
    set: (field: keyof T & string, value: Scalar) => setState((s) => ({ ...s, saved: null, values: { ...s.values, [field]: value } })),
    choose: (field: string, which: 'mine' | 'theirs') => setState((s) => chosen(s, field, which)),
    discard: () => setState(fresh(source)),
    send,
  }
}
