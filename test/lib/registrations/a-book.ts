import type { Book, BookMeeting, Seat } from '@/lib/registrations/book'
import { usualTerms } from '@/lib/registrations/load'

export const start = new Date('2026-11-01T08:00:00Z')
export const hours = (n: number) => new Date(start.getTime() + n * 3_600_000)

const meeting = (side: 'west' | 'east', capacity: number, startsAt: Date): BookMeeting => ({
  id: side,
  side,
  capacity,
  startsAt,
  endsAt: new Date(startsAt.getTime() + 5 * 3_600_000),
  deadline: null,
  closedAt: null,
})

/** A season with two meetings three weeks ahead, and nobody in it. */
export const aBook = (capacity = 3, terms: Partial<Book['terms']> = {}): Book => ({
  terms: { ...usualTerms, ...terms },
  meetings: [meeting('west', capacity, hours(500)), meeting('east', capacity, hours(548))],
  seats: new Map(),
  lastLine: 0,
  happened: [],
})

/** Somebody who comes; the name says of which library, and what kind it is: p1, r2. */
export const newcomer = (id: string, library = 'p1', meetingId = 'west') => ({
  id,
  meetingId,
  libraryId: library,
  sector: library.startsWith('p') ? ('public' as const) : library.startsWith('n') ? ('national' as const) : ('research' as const),
  personId: `person-${id}`,
  name: id,
  email: `${id}@x.example`,
})

/** What must hold of any book at any time; returns what does not. */
export function broken(book: Book): string[] {
  const wrong: string[] = []
  const live = [...book.seats.values()].filter((s) => ['seated', 'offered', 'waiting'].includes(s.status))
  for (const m of book.meetings) {
    const taken = live.filter((s) => s.meetingId === m.id && s.status !== 'waiting').length
    if (taken > m.capacity) wrong.push(`${m.id} has ${taken} of ${m.capacity}`)
  }
  const services = new Set(live.map((s) => s.libraryId))
  for (const library of services) {
    const seated = live.filter((s) => s.libraryId === library && s.status === 'seated')
    const free = live.filter((s) => s.libraryId === library && s.free)
    const wanted = library.startsWith('p') && seated.length > 0 ? 1 : 0
    if (free.length !== wanted) wrong.push(`${library} has ${free.length} free seats of ${seated.length}`)
  }
  if (live.some((s) => s.free && s.status !== 'seated')) wrong.push('a free seat is not a seat')
  const persons = live.flatMap((s) => s.personId ?? [])
  if (new Set(persons).size < persons.length) wrong.push('somebody has two places')
  const lines = [...book.seats.values()].map((s) => s.line)
  if (new Set(lines).size < lines.length) wrong.push('two have one place in line')
  if (live.some((s) => (s.status === 'offered') !== (s.offerUntil !== null))) wrong.push('an offer has no end')
  return wrong
}

/** Who is passed over: waits although somebody who came later, and may come in as they, has a chair that was free after. */
export const passedOver = (before: Book, after: Book, now: Date): Seat[] => {
  const mayComeIn = (s: Seat) => s.sector !== 'research' || !after.terms.publicFirstUntil || after.terms.publicFirstUntil <= now
  const gained = [...after.seats.values()].filter((s) => {
    const was = before.seats.get(s.id)
    const had = was && (was.status === 'seated' || was.status === 'offered') && was.meetingId === s.meetingId
    return (s.status === 'seated' || s.status === 'offered') && !had
  })
  return [...after.seats.values()].filter(
    (s) => s.status === 'waiting' && mayComeIn(s) && gained.some((other) => other.meetingId === s.meetingId && other.line > s.line),
  )
}
