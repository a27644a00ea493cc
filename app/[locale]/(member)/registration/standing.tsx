'use client'
import { type ComponentProps, type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { Status } from './status'

type Handed = { title: string; text: string }

/** What the person has just handed on. The form that did it goes with the place, so it cannot say so itself. */
let handed: Handed | null = null
const listeners = new Set<() => void>()

/** Notes that a colleague has the person's place now. */
export function noteHandedOn(what: Handed | null): void {
  handed = what
  for (const listener of listeners) listener()
}

type Said = Pick<ComponentProps<typeof Status>, 'text' | 'tone'>
type Props = { said: Said | null; personId: string; settled: boolean; again: string; children: ReactNode }

/**
 * How things stand, and (`children`) what more there is to say of a place that is gone. Who has just given their place to a
 * colleague is told that instead, until they go on: to another page, or to a place of their own.
 */
export function Standing({ said, personId, settled, again, children }: Props) {
  const given = useSyncExternalStore(
    subscribe,
    () => handed,
    () => null,
  )
  useEffect(() => {
    if (settled) noteHandedOn(null)
  }, [settled])
  useEffect(() => () => noteHandedOn(null), [])
  const over = settled ? null : given
  const shown = over ? { text: over.title, tone: 'good' as const } : said
  return (
    <>
      {shown && <Status {...shown} {...{ personId, settled }} />}
      {over ? (
        <div className="grid gap-2">
          <p>{over.text}</p>
          {again && <p>{again}</p>}
        </div>
      ) : (
        children
      )}
    </>
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
