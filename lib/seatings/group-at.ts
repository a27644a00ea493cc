import 'server-only'
import type { Db } from '@/lib/db/client'
import { seatsAmong } from '@/lib/registrations/door'
import { publishedGroups } from './hold'

/** A group as everybody sees it, in one of a meeting's rounds. `people` are registrations. */
export type PublishedGroup = {
  roundId: string
  itemId: string | null
  /** What its round is called, and what it has to do. */
  title: string
  task: string
  /** Its number. */
  group: string
  /** The room it sits in. */
  place: string
  people: string[]
}

/** All groups that are published for a meeting, round by round. */
export async function groupsAt(db: Db, meetingId: string): Promise<PublishedGroup[]> {
  const published = await publishedGroups(db, meetingId)
  return (published?.content ?? []).flatMap(({ id, itemId, title, task, tables }) =>
    tables.map((table) => ({ roundId: id, itemId, title, task, group: table.id, place: table.room, people: table.people })),
  )
}

/** One of them, or null. */
export async function groupAt(db: Db, meetingId: string, roundId: string, group: string): Promise<PublishedGroup | null> {
  return (await groupsAt(db, meetingId)).find((one) => one.roundId === roundId && one.group === group) ?? null
}

/** Whether somebody sits in a group; who has given up their seat does not. */
export const sitsIn = async (db: Db, { people }: PublishedGroup, personId: string): Promise<boolean> =>
  (await seatsAmong(db, people, personId)).length > 0
