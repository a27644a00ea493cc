import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NotFound, Refused } from '@/lib/errors'
import { type Book, feeOf } from '@/lib/registrations/book'
import { accept, cancel, handOver, move, pass, register, setCapacity, settle, substitute, waive } from '@/lib/registrations/rules'
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

const placeOf = (book: Book, who: string): string =>
  [...book.seats.values()].findLast((s) => s.personId === who && s.status !== 'cancelled' && s.status !== 'passed')?.id ?? 'nobody'

const copy = (book: Book): Book => ({ ...book, seats: new Map(book.seats), happened: [] })

test('whatever comes in whatever order: no chair too many, one free seat per service, nobody passed over, no offer twice', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 60 }), fc.constantFrom(null, 60), (sequence, publicFirst) => {
      const book = aBook(3, { publicFirstUntil: publicFirst ? hours(publicFirst) : null })
      let clock = 0
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
        if (!name.startsWith('substitute')) expect(passedOver(before, book, now), name).toEqual([])
        for (const [seatId, seat] of before.seats) expect(book.seats.get(seatId)?.line, name).toBe(seat.line)
        const offers = book.happened.filter((h) => h.what === 'offered').map((h) => h.seat.id)
        expect(new Set(offers).size, name).toBe(offers.length)
        expect(moneyOf(book), name).toBe(seatsThatPay(book) * book.terms.feeOre)
      }
    }),
    { numRuns: 400 },
  )
})

const moneyOf = (book: Book): number => [...book.seats.values()].reduce((sum, seat) => sum + feeOf(seat, book.terms), 0)

/** Counted the other way: all who sit, without one for each public service, KB, and those who are let off. */
function seatsThatPay(book: Book): number {
  const seated = [...book.seats.values()].filter((s) => s.status === 'seated')
  const services = new Set(seated.filter((s) => s.sector === 'public').map((s) => s.libraryId))
  const freeAndWaived = seated.filter((s) => s.free && s.waived).length
  const waived = seated.filter((s) => s.waived && s.sector !== 'national').length
  return seated.filter((s) => s.sector !== 'national').length - services.size - waived + freeAndWaived
}
