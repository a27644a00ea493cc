'use client'
import { useSyncExternalStore } from 'react'
import type { Own } from '@/lib/discussions/own'
import { ownHere } from './own-here'

const never = () => () => {}

/**
 * What is the reader's own in a thread: given with the page, or written into the document where that is kept for all its
 * readers. Null while such a document comes to life, as it was made without it.
 */
export const useOwn = (threadId: string, given: Own | null): Own | null =>
  useSyncExternalStore(
    never,
    () => given ?? inDocument(threadId),
    () => given,
  )

function inDocument(threadId: string): Own | null {
  const own = (globalThis as { [ownHere]?: Own | null })[ownHere]
  return own?.thread === threadId ? own : null
}
