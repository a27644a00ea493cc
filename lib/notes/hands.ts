import 'server-only'
import type { Db } from '@/lib/db/client'
import { namesOf } from '@/lib/people/known'
import { holdersOf } from '@/lib/registrations/door'
import type { PublishedGroup } from '@/lib/seatings/group-at'

/** Those of a group whom the pen of its note can be handed to, in the order they sit. */
export async function handsOf(db: Db, { people }: PublishedGroup): Promise<{ id: string; name: string }[]> {
  const holders = await holdersOf(db, people)
  const ids = people.flatMap((registration) => holders.get(registration) ?? [])
  const names = await namesOf(db, ids)
  return ids.flatMap((id) => (names.get(id) ? { id, name: names.get(id) ?? '' } : []))
}
