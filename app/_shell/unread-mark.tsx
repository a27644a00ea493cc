'use client'
import { fill } from '@/lib/i18n/fill'
import { useMe } from './use-me'

/** How many threads hold something new for whoever is signed in on this phone; nothing where none do. */
export function UnreadMark({ words }: { words: { one: string; many: string } }) {
  const unread = useMe()?.unread ?? 0
  if (unread === 0) return null
  return (
    <span className="ml-1 inline-block min-w-5 rounded-full bg-now px-1.5 text-center text-[0.8rem] font-semibold text-paper tabular-nums">
      <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
      <span className="sr-only">{unread === 1 ? words.one : fill(words.many, { n: unread })}</span>
    </span>
  )
}
