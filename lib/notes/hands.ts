import 'server-only'
import type { Db } from '@/lib/db/client'
import { namesOf, reachablePeople } from '@/lib/people/known'
import { holdersOf } from '@/lib/registrations/door'
import type { PublishedGroup } from '@/lib/seatings/group-at'

type Hand = { id: string; name: string }

/** Those of a group whom the pen of its note can be handed to, in the order they sit. */
export async function handsOf(db: Db, { people }: PublishedGroup): Promise<Hand[]> {
  const holders = await holdersOf(db, people)
  const ids = people.flatMap((registration) => holders.get(registration) ?? [])
  return named(db, ids)
}

/** Those whom the pen of an article can be handed to. */
export async function handsAtDesk(db: Db): Promise<Hand[]> {
  const people = await reachablePeople(db)
  return named(
    db,
    people.filter(({ role }) => role === 'facilitator').map(({ id }) => id),
  )
}

async function named(db: Db, ids: string[]): Promise<Hand[]> {
  const names = await namesOf(db, ids)
  return ids.flatMap((id) => (names.get(id) ? { id, name: names.get(id) ?? '' } : []))
}
