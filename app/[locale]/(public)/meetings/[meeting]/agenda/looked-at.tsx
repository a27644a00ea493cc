'use client'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useMe } from '@/app/_shell/use-me'
import { fill } from '@/lib/i18n/fill'
import { type AgendaChanges, type AgendaDigest, changesSince, type DayFacet, type Facet } from '@/lib/meetings/digest'
import { remember, remembered, rememberedElsewhere, tellOthers } from './look'

export type ChangeWords = {
  changed: string
  added: string
  removed: string
  facets: Record<Facet, string>
  dayFacets: Record<DayFacet, string>
}

const Changes = createContext<{ changes: AgendaChanges | null; words: ChangeWords } | null>(null)

/** How long the page must have been in sight before it counts as looked at. */
const aGlance = 2_000

type Props = { slug: string; meetingId: string; digest: AgendaDigest; words: ChangeWords; children: ReactNode }

/**
 * Compares the agenda with what this phone, or the same person on another, last looked at. What it was compared with
 * stays the same while the page is open, also when the agenda changes under it.
 */
export function LookedAt({ slug, meetingId, digest, words, children }: Props) {
  const me = useMe()
  const [seen, setSeen] = useState<AgendaDigest | null>(null)
  const [asked, setAsked] = useState(false)
  const person = me?.id

  useEffect(() => setSeen(remembered(meetingId)), [meetingId])

  useEffect(() => {
    if (!person) return
    const leaving = new AbortController()
    rememberedElsewhere(slug, leaving.signal).then((there) => {
      if (leaving.signal.aborted) return
      if (there) setSeen((here) => (here && here.revision >= there.revision ? here : there))
      setAsked(true)
    })
    return () => leaving.abort()
  }, [person, slug])

  useEffect(() => {
    let glance: ReturnType<typeof setTimeout> | undefined
    const watch = () => {
      clearTimeout(glance)
      if (document.hidden) return
      glance = setTimeout(() => {
        remember(meetingId, digest)
        // Not before it is known what was seen elsewhere: that would be overwritten unread.
        if (asked) tellOthers(slug, digest.revision)
      }, aGlance)
    }
    watch()
    document.addEventListener('visibilitychange', watch)
    return () => {
      clearTimeout(glance)
      document.removeEventListener('visibilitychange', watch)
    }
  }, [slug, meetingId, digest, asked])

  // An old copy, opened after a newer one was seen, has nothing to tell.
  const changes = seen && seen.revision < digest.revision ? changesSince(seen, digest) : null
  return <Changes value={{ changes, words }}>{children}</Changes>
}

/** The mark on an item that is new or other than when it was last looked at. */
export function Changed({ item }: { item: string }) {
  const { changes, words } = useContext(Changes) ?? {}
  if (!changes || !words) return null
  const what = changes.changed[item]?.map((facet) => words.facets[facet]).join(', ')
  if (!what && !changes.added.includes(item)) return null
  return <ChangeMark>{what ? fill(words.changed, { what }) : words.added}</ChangeMark>
}

/** What has changed that is no single item's: the day, the place, and what is no longer on the agenda. */
export function ChangedDay() {
  const { changes, words } = useContext(Changes) ?? {}
  if (!changes || !words || changes.day.length + changes.removed.length === 0) return null
  return (
    <ul className="mt-3 grid gap-1 print:hidden">
      {changes.day.length > 0 && (
        <li>
          <ChangeMark>{fill(words.changed, { what: changes.day.map((facet) => words.dayFacets[facet]).join(', ') })}</ChangeMark>
        </li>
      )}
      {changes.removed.map((title) => (
        <li key={title}>
          <ChangeMark>{fill(words.removed, { title })}</ChangeMark>
        </li>
      ))}
    </ul>
  )
}

/** The mark on a part of what stands for the whole day. */
export function ChangedPart({ part }: { part: DayFacet }) {
  const { changes, words } = useContext(Changes) ?? {}
  if (!words || !changes?.day.includes(part)) return null
  return <ChangeMark>{fill(words.changed, { what: words.dayFacets[part] })}</ChangeMark>
}

const ChangeMark = ({ children }: { children: ReactNode }) => (
  <span data-change className="mt-1 block border-l-4 border-now pl-2 text-[0.9rem] font-semibold text-now print:hidden">
    {children}
  </span>
)
