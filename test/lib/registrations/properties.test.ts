import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NotFound, Refused } from '@/lib/errors'
import { type Book, feeOf } from '@/lib/registrations/book'
import {
  accept,
  cancel,
  handOver,
  move,
  pass,
  register,
  seatAtDoor,
  setCapacity,
  settle,
  substitute,
  waive,
  walkIn,
} from '@/lib/registrations/rules'
import { aBook, broken, hours, newcomer, passedOver } from './a-book'

const id = fc.nat(11).map((n) => `s${n}`)
const library = fc.constantFrom('p1', 'p1', 'p2', 'p3', 'r1', 'n1')
const side = fc.constantFrom('west', 'east')
const by = fc.constantFrom('self' as const, 'self' as const, 'facilitator' as const)

type Step = { wait: number; name: string; run: (book: Book, now: Date) => void }
const step = <T>(name: string, args: fc.Arbitrary<T>, run: (book: Book, now: Date, args: T) => void) =>
  fc
    .tuple(fc.constantFrom(0, 0, 1, 7, 30), args)
    .map(([wait, a]): Step => ({ wait, name: `${name} ${fc.stringify(a)}`, run: (book, now) => run(book, now, a) }))

let made = 0
const steps = fc.oneof(
  {
    weight: 5,
    arbitrary: step('register', fc.tuple(id, library, side, by), (book, now, [who, lib, at, b]) => {
      register(book, { ...newcomer(`${who}-${made++}`, lib, at), personId: who }, b, now)
    }),
  },
  { weight: 3, arbitrary: step('cancel', fc.tuple(id, by), (book, now, [who, b]) => cancel(book, placeOf(book, who), b, now)) },
  {
    weight: 3,
    arbitrary: step(
      'move',
      fc.tuple(id, side, fc.constantFrom('refuse' as const, 'wait' as const), by),
      (book, now, [who, to, full, b]) => {
        move(book, placeOf(book, who), to, full, b, now)
      },
    ),
  },
  step('substitute', fc.tuple(id, id, by), (book, now, [who, other, b]) => {
    substitute(book, placeOf(book, who), { personId: other, name: other, email: null }, b, now)
  }),
  { weight: 2, arbitrary: step('accept', id, (book, now, who) => accept(book, placeOf(book, who), now)) },
  step('pass', id, (book, now, who) => pass(book, placeOf(book, who), now)),
  step('hand over', fc.tuple(id, id), (book, _, [who, to]) => handOver(book, placeOf(book, who), placeOf(book, to))),
  step('waive', fc.tuple(id, fc.boolean()), (book, _, [who, yes]) => waive(book, placeOf(book, who), yes)),
  step('capacity', fc.tuple(side, fc.integer({ min: 1, max: 6 })), (book, now, [at, n]) => setCapacity(book, at, n, now)),
  step('time', fc.constant(null), () => {}),
)

// The facilitators' clocks may be behind: what was done without a network comes later.
const behind = fc.constantFrom(0, 0, 2)
const atTheDoor = fc.oneof(
  steps,
  step('walk in unknown', fc.tuple(library, side, behind), (book, now, [lib, at, late]) => {
    const stranger = { ...newcomer(`w-${made++}`, lib, at), personId: null, email: null }
    walkIn(book, stranger, new Date(now.getTime() - late * 3_600_000), now)
  }),
  step('walk in known', fc.tuple(id, library, side, behind), (book, now, [who, lib, at, late]) => {
    const had = [...book.seats.values()].some((s) => s.personId === who)
    const mine = `w-${made++}`
    const seat = walkIn(book, { ...newcomer(mine, lib, at), personId: who }, new Date(now.getTime() - late * 3_600_000), now)
    expect([seat.personId, seat.status, seat.id === mine]).toEqual([who, 'seated', !had])
  }),
  step('seat at door', fc.tuple(id, side, behind), (book, now, [who, at, late]) => {
    const theirs = [...book.seats.values()].filter((s) => s.personId === who)
    const first = theirs[0]?.id ?? 'nobody'
    const seat = seatAtDoor(book, first, at, new Date(now.getTime() - late * 3_600_000), now)
    expect([seat.personId, seat.status, theirs.some((s) => s.id === seat.id)]).toEqual([who, 'seated', true])
    // Sent twice it is the same.
    expect(seatAtDoor(book, first, at, now, now)).toBe(seat)
  }),
)

const placeOf = (book: Book, who: string): string =>
  [...book.seats.values()].findLast((s) => s.personId === who && s.status !== 'cancelled' && s.status !== 'passed')?.id ?? 'nobody'

const copy = (book: Book): Book => ({ ...book, seats: new Map(book.seats), happened: [] })

test('whatever comes in whatever order: no chair too many, one free seat per service, nobody passed over, no offer twice', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 60 }), fc.constantFrom(null, 60), (sequence, publicFirst) => {
      play(aBook(3, { publicFirstUntil: publicFirst ? hours(publicFirst) : null }), sequence, 0)
    }),
    { numRuns: 400 },
  )
})

test('and with people at the door, known and unknown, before the meetings begin and while they are on, too', () => {
  fc.assert(
    fc.property(
      fc.array(steps, { maxLength: 30 }),
      fc.array(atTheDoor, { maxLength: 30 }),
      fc.constantFrom(480, 499, 500, 547),
      (before, sequence, opens) => {
        const book = aBook(3)
        play(book, before, 0)
        play(book, sequence, opens)
      },
    ),
    { numRuns: 400 },
  )
})

/** Takes the steps one by one, the first at this hour or later, and looks at the book after each. */
function play(book: Book, sequence: Step[], from: number): void {
  let clock = from
  for (const { wait, name, run } of sequence) {
    clock += wait
    const now = hours(clock)
    settle(book, now)
    const before = copy(book)
    book.happened = []
    try {
      run(book, now)
    } catch (error) {
      // A rule that says no leaves all as it was.
      if (!(error instanceof Refused || error instanceof NotFound)) throw error
      expect(book.seats, name).toEqual(before.seats)
      continue
    }
    expect(broken(book), name).toEqual([])
    // Once a meeting is on nobody waits for it any more: its chairs go to those who stand at the door.
    const begun = new Set(book.meetings.filter((m) => m.startsAt <= now).map((m) => m.id))
    if (!name.startsWith('substitute'))
      expect(
        passedOver(before, book, now).filter((s) => !begun.has(s.meetingId)),
        name,
      ).toEqual([])
    for (const [seatId, seat] of before.seats) expect(book.seats.get(seatId)?.line, name).toBe(seat.line)
    const offers = book.happened.filter((h) => h.what === 'offered').map((h) => h.seat.id)
    expect(new Set(offers).size, name).toBe(offers.length)
    expect(moneyOf(book), name).toBe(seatsThatPay(book) * book.terms.feeOre)
  }
}

const moneyOf = (book: Book): number => [...book.seats.values()].reduce((sum, seat) => sum + feeOf(seat, book.terms), 0)

/** Counted the other way: all who sit, without one for each public service, KB, and those who are let off. */
function seatsThatPay(book: Book): number {
  const seated = [...book.seats.values()].filter((s) => s.status === 'seated')
  const services = new Set(seated.filter((s) => s.sector === 'public').map((s) => s.libraryId))
  const freeAndWaived = seated.filter((s) => s.free && s.waived).length
  const waived = seated.filter((s) => s.waived && s.sector !== 'national').length
  return seated.filter((s) => s.sector !== 'national').length - services.size - waived + freeAndWaived
}
