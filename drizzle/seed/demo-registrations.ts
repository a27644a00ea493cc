import { like } from 'drizzle-orm'
import { checkIns, libraries, mailOutbox, people } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { register } from '@/lib/registrations/rules'
import { withBook } from '@/lib/registrations/with-book'
import { demoParticipants, stayedAway } from './demo-participants'

type Meeting = { id: string; startsAt: Date }
type Season = { seasonId: string; west: Meeting; east: Meeting; held: boolean }

const day = 86_400_000

/**
 * Registers people for a season of the demo by its rules, and has those who came to the one that is held seen at
 * the door. Their letters are taken out of the mailbox again: they would bury the codes that people look for there.
 */
export async function seedRegistrations(db: Db, facilitator: Actor, { seasonId, west, east, held }: Season, now: Date): Promise<void> {
  const known = new Map((await db.select().from(libraries)).map((library) => [library.name, library]))
  const coming = demoParticipants.flatMap(({ side, library: name, cameLast, comesNow, ...person }) => {
    const library = known.get(name)
    if (!library || !(held ? cameLast : comesNow)) return []
    return [{ ...person, library, meeting: side === 'west' ? west : east, email: addressOf(person.name, name) }]
  })
  const admitted = { standing: 'member' as const, admittedAt: now }
  await db
    .insert(people)
    .values(coming.map(({ name, email, library }) => ({ name, email, libraryId: library.id, ...admitted })))
    .onConflictDoNothing()
  const idOf = new Map((await db.select({ id: people.id, email: people.email }).from(people)).map(({ id, email }) => [email, id]))
  const at = held ? new Date(west.startsAt.getTime() - 20 * day) : now
  const seats = await withBook(db, facilitator, seasonId, at, ({ book, places }) =>
    coming.map(({ name, email, library: { id: libraryId, sector }, meeting }) => {
      const seat = { id: newId(), meetingId: meeting.id, libraryId, sector, personId: idOf.get(email) ?? null, name, email }
      places.set(seat.id, { registeredById: facilitator.id })
      return { ...register(book, seat, 'facilitator', at), at: new Date(meeting.startsAt.getTime() - 10 * 60_000) }
    }),
  )
  await db.delete(mailOutbox).where(like(mailOutbox.kind, 'seat-%'))
  const came = seats
    .filter(({ name }) => name !== stayedAway)
    .map(({ id, meetingId, at }) => ({ registrationId: id, meetingId, at, present: true, byId: facilitator.id }))
  if (held) await db.insert(checkIns).values(came)
}

/** nina.vestergaard@koebenhavns.example */
function addressOf(name: string, library: string): string {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll('æ', 'ae')
      .replaceAll('ø', 'oe')
      .replaceAll('å', 'aa')
      .replace(/[^a-z]+/g, '.')
  return `${plain(name)}@${plain(library).split('.')[0]}.example`
}
