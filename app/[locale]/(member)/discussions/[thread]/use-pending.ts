'use client'
import { useEffect, useMemo, useReducer, useRef } from 'react'
import type { Entry, Why } from '@/lib/offline/entry'
import { postsChanged } from './posts'

/** A post from this phone that does not stand among the others yet. `arrived`: the server has it. */
export type Waiting = { id: string; person: string; body: string; at: string; state: Entry['state'] | 'arrived'; why?: Why }

/** What was written here and is not shown in the thread yet, also what has arrived since the posts were fetched. */
export function usePending(entries: Entry[], threadId: string, postsId: string, state: string): Waiting[] {
  const seen = useRef(new Map<string, Waiting>())
  const [turn, again] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    const posts = document.getElementById(postsId)
    posts?.addEventListener(postsChanged, again)
    return () => posts?.removeEventListener(postsChanged, again)
  }, [postsId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn, or another state, is when the posts may hold more
  return useMemo(() => {
    const ours = entries.filter((entry) => entry.name === 'answer' && entry.args.threadId === threadId)
    const there = new Set(ours.map(({ id }) => id))
    for (const [id, one] of seen.current) {
      if (there.has(id)) continue
      // What was parked and is gone, the person has thrown away.
      if (one.state === 'parked') seen.current.delete(id)
      else seen.current.set(id, { ...one, state: 'arrived' })
    }
    for (const { id, person, args, state, why } of ours)
      seen.current.set(id, { id, person, body: String(args.body), at: String(args.at), state, why })
    const posts = typeof document === 'undefined' ? null : document.getElementById(postsId)
    for (const id of seen.current.keys()) if (posts?.querySelector(`[data-post="${id}"]`)) seen.current.delete(id)
    return [...seen.current.values()]
  }, [entries, threadId, postsId, state, turn])
}
