'use client'
import { fill } from '@/lib/i18n/fill'
import { useMe } from './use-me'

/** How many threads hold something new for whoever is signed in on this phone; nothing where none do. */
export function UnreadMark({ words }: { words: { one: string; many: string } }) {
  const unread = useMe()?.unread ?? 0
  if (unread === 0) return null
  return (
    <span className="relative">
      {/* Over the word's end, so that it takes no room in a line that is full already. */}
      <span
        aria-hidden="true"
        className="absolute -top-[1.1rem] -left-0.5 min-w-4.5 rounded-full bg-now px-1 text-center text-[0.7rem] leading-4.5 font-semibold text-paper tabular-nums"
      >
        {unread > 99 ? '99+' : unread}
      </span>
      <span className="sr-only"> {unread === 1 ? words.one : fill(words.many, { n: unread })}</span>
    </span>
  )
}
