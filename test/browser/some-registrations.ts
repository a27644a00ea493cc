import '../support/settings'
import { inArray } from 'drizzle-orm'
import { libraries, meetings as meetingRows, people, registrations } from '@/drizzle/schema'
import { open } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { deskSeason } from '@/lib/meetings/desk'
import { registerFor } from '@/lib/registrations/register'
import { setSeats } from '@/lib/registrations/terms'
import type { Server } from '../support/server'

export type Wanted = { name: string; library: string; side: 'west' | 'east'; email?: string; diet?: string; access?: string; ean?: string }

/** While the server is stopped: the season's own people are taken out and deadlines lifted, a facilitator sets how many seats there are and registers these, one after the other. */
export async function register(server: Server, slug: string, capacity: number, wanted: Wanted[]): Promise<void> {
  await server.stop()
  const { db, close } = await open(undefined, server.dataDir)
  const [facilitator] = (await db.select().from(people)).filter((person) => person.role === 'facilitator')
  if (!facilitator) throw new Error('the demo is not what it was')
  await db.update(meetingRows).set({ registrationDeadline: null })
  const known = await db.select().from(libraries)
  const { meetings } = await deskSeason(db, facilitator, slug)
  const at = (side: string) => meetings.find((meeting) => meeting.side === side)?.id ?? ''
  await db.delete(registrations).where(
    inArray(
      registrations.meetingId,
      meetings.map(({ id }) => id),
    ),
  )
  for (const side of ['west', 'east']) await setSeats(db, facilitator, { meetingId: at(side), capacity }, new Date())
  for (const { name, library, side, email = null, diet = null, access = null, ean = null } of wanted) {
    const libraryId = known.find((one) => one.name === library)?.id ?? ''
    const more = { diet, access, ean, reference: null, requisition: null, walkIn: false }
    await registerFor(db, facilitator, { id: newId(), meetingId: at(side), name, email, libraryId, ...more }, new Date())
  }
  await close()
  await server.start()
}
