import { topics } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'

/** The rooms of the discussions, in the order they are shown. Their names are messages, by the slug. */
const rooms = [
  { slug: 'loans', starters: 'members' },
  { slug: 'systems', starters: 'members' },
  { slug: 'transport', starters: 'members' },
  { slug: 'network', starters: 'members' },
  { slug: 'news', starters: 'suppliers' },
] as const

/** Makes the topics that are not there yet. */
export async function seedTopics(db: Db): Promise<void> {
  await db
    .insert(topics)
    .values(rooms.map((room, position) => ({ id: newId(), position, ...room })))
    .onConflictDoNothing()
}
