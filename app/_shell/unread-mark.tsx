'use client'
import { useEffect } from 'react'
import { fill } from '@/lib/i18n/fill'
import { listenLive } from './live-line'
import { refreshMe, useMe } from './use-me'

/** Not every phone at once, nor at every post of a lively thread. */
const restMs = 4000
let resting = false

function countAgain(): void {
  if (resting) return
  resting = true
  setTimeout(
    () => {
      resting = false
      void refreshMe()
    },
    restMs * (0.5 + Math.random()),
  )
}

/** How many threads hold something new for whoever is signed in on this phone; nothing where none do. */
export function UnreadMark({ words }: { words: { one: string; many: string } }) {
  const me = useMe()
  const reads = me?.standing === 'member' || me?.role === 'facilitator'
  useEffect(() => (reads ? listenLive(['threads'], countAgain) : undefined), [reads])
  const unread = me?.unread ?? 0
  if (unread === 0) return null
  return (
    <span className="relative">
      {/* Over the word's end, so that it takes no room in a line that is full already. */}
      <span
        aria-hidden="true"
        className="absolute -top-[1.15rem] -left-2 min-w-4.5 rounded-full bg-now px-1 text-center text-[0.7rem] leading-4.5 font-semibold text-paper tabular-nums"
      >
        {unread > 99 ? '99+' : unread}
      </span>
      <span className="sr-only"> {unread === 1 ? words.one : fill(words.many, { n: unread })}</span>
    </span>
  )
}
