import { eq } from 'drizzle-orm'
import { agendaItems, people } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import { now } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { publish } from '@/lib/meetings/publish'
import { aroundNow, publishedSeasons } from '@/lib/meetings/read'

/** What a facilitator does in another process: gives the coming season's first item a title, and publishes. */
export async function publishTitle(db: Db, title: string): Promise<void> {
  const { season, facilitator } = await demoOf(db)
  const [first] = season.meetings[0]?.items ?? []
  if (!first) throw new Error('the demo has no agenda')
  await db.update(agendaItems).set({ title }).where(eq(agendaItems.id, first.id))
  await publish(db, facilitator, season.id, now())
}

/** Where the agenda of the coming season's first meeting stands. */
export async function agendaPath(db: Db): Promise<string> {
  const { season } = await demoOf(db)
  return `/meetings/${season.meetings[0]?.slug}/agenda`
}

export async function demoOf(db: Db) {
  const { coming: season } = aroundNow(await publishedSeasons(db), now())
  const [person] = await db.select().from(people).where(eq(people.role, 'facilitator')).limit(1)
  if (!season || !person) throw new Error('there is no demo')
  const facilitator: Actor = { id: person.id, role: 'facilitator', standing: 'member' }
  return { season, facilitator }
}
