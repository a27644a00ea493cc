'use client'
import { useMe } from '@/app/_shell/use-me'
import type { Side } from '@/lib/meetings/published'

/** Marks the meeting that the library of the person on this phone belongs to. It adds to a line and moves nothing. */
export function YourSide({ side, word }: { side: Side; word: string }) {
  return useMe()?.library?.side === side ? <span className="text-action"> · {word}</span> : null
}
