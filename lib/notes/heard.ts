import 'server-only'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { isTopic } from '@/lib/live/may-hear'
import type { Topic } from '@/lib/live/topics'
import { accessTo } from './access'

/** More than any page has open. */
const mostNotes = 4

/** Of the topics that were asked for (`a,b`), the notes that this person may read. */
export async function notesHeardBy(db: Db, actor: Actor, asked: string): Promise<Topic[]> {
  const topics = [...new Set(asked.slice(0, 1000).split(',').filter(isTopic))].filter((topic) => topic.startsWith('note:'))
  const heard: Topic[] = []
  for (const topic of topics.slice(0, mostNotes)) {
    const may = await accessTo(db, actor, topic.slice('note:'.length)).then(
      () => true,
      (error) => {
        if (error instanceof NotFound) return false
        throw error
      },
    )
    if (may) heard.push(topic)
  }
  return heard
}
