import 'server-only'
import { publishedArticles } from '@/lib/articles/read'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { fill, messages } from '@/lib/i18n'
import { isId } from '@/lib/ids'
import { publishedSeasons } from '@/lib/meetings/read'
import { sharedGroupNote } from '@/lib/notes/group-notes'
import { promiseWithId } from '@/lib/promises/read'
import type { Origin } from './input'

/** What a thread grew out of: what it is called, and where it stands (the Danish address). */
export type Source = Origin & { title: string; path: string }

/** Finds each kind of thing that a thread can grow out of; null where there is none that members see. */
const finders: Record<Origin['kind'], (db: Db, id: string, actor: Actor) => Promise<Omit<Source, keyof Origin> | null>> = {
  item: async (db, id) => {
    const meetings = (await publishedSeasons(db)).flatMap((season) => season.meetings)
    const meeting = meetings.find(({ items }) => items.some((item) => item.id === id))
    const item = meeting?.items.find((one) => one.id === id)
    return meeting && item ? { title: item.title, path: `/meetings/${meeting.slug}/agenda#i-${id}` } : null
  },
  note: async (db, id, actor) => {
    const note = await sharedGroupNote(db, actor, id)
    const meeting = note && (await publishedSeasons(db)).flatMap(({ meetings }) => meetings).find((one) => one.id === note.meetingId)
    if (!note || !meeting) return null
    const { roundId, group, title } = note.group
    const name = fill(messages('da').notes.group.other, { n: group })
    return { title: [name, title].filter(Boolean).join(': '), path: `/meetings/${meeting.slug}/notes/group/${roundId}/${group}` }
  },
  promise: async (db, id) => {
    const promise = await promiseWithId(db, id)
    const season = promise && (await publishedSeasons(db)).find((one) => one.id === promise.seasonId)
    const meeting = season?.meetings.find(({ side }) => side === promise?.side) ?? season?.meetings[0]
    return promise && meeting ? { title: promise.text, path: `/meetings/${meeting.slug}/promises#p-${id}` } : null
  },
  article: async (db, id) => {
    const article = (await publishedArticles(db)).find(({ seasonId }) => seasonId === id)
    return article ? { title: article.title, path: `/articles/${article.slug}` } : null
  },
}

/** What is to be a thread's origin; NotFound where members do not see it. */
export async function sourceOf(db: Db, actor: Actor, origin: Origin): Promise<Source> {
  const found = await finders[origin.kind](db, origin.id, actor)
  if (!found) throw new NotFound()
  return { ...origin, ...found }
}

/** The same for an address that may be wrong; null where there is no such thing. */
export async function originAsked(db: Db, actor: Actor, kind: Origin['kind'], id: string): Promise<Source | null> {
  const found = isId(id) ? await finders[kind](db, id, actor) : null
  return found ? { kind, id, ...found } : null
}
