import { expect, test } from 'vitest'
import { NotFound, Refused } from '@/lib/errors'
import { type Book, feeOf, roomAt } from '@/lib/registrations/book'
import { numberInLine, priceOf } from '@/lib/registrations/price'
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
import { aBook, broken, hours, newcomer, start } from './a-book'

const come = (book: Book, id: string, library = 'p1', at = start, meetingId = 'west') =>
  register(book, newcomer(id, library, meetingId), 'self', at)
const seat = (book: Book, id: string) => book.seats.get(id) ?? expect.fail(`${id} has no place`)
const reason = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return error instanceof Refused ? error.reason : error
  }
  return 'nothing was refused'
}

test('the first of a service is free, the next one pays, and when the first cancels the next becomes free', () => {
  const book = aBook()
  expect(come(book, 'a').free).toBe(true)
  expect(feeOf(come(book, 'b'), book.terms)).toBe(50_000)
  expect(priceOf(book, newcomer('c'))).toMatchObject({ feeOre: 50_000, why: 'further', holder: { id: 'a' } })
  cancel(book, 'a', 'self', start)
  expect(seat(book, 'b').free).toBe(true)
  expect(book.happened.at(-1)).toMatchObject({ what: 'became-free', seat: { id: 'b' } })
})

test('the free seat is one for the season, not one for each meeting', () => {
  const book = aBook()
  come(book, 'a')
  expect(come(book, 'b', 'p1', start, 'east').free).toBe(false)
})

test('others of the sector pay their own fee, and KB nothing', () => {
  const book = aBook(5, { otherFeeOre: 70_000 })
  expect(feeOf(come(book, 'r', 'r1'), book.terms)).toBe(70_000)
  expect(feeOf(come(book, 'n', 'n1'), book.terms)).toBe(0)
})

test('a full meeting has a line; the chair that comes free is offered to the first of it, once', () => {
  const book = aBook(1)
  come(book, 'a')
  come(book, 'b', 'p2')
  come(book, 'c', 'p3')
  expect(numberInLine(book, seat(book, 'c'))).toBe(2)
  cancel(book, 'a', 'self', hours(1))
  expect(seat(book, 'b')).toMatchObject({ status: 'offered', offerUntil: hours(25) })
  expect(seat(book, 'c').status).toBe('waiting')
  expect(numberInLine(book, seat(book, 'c'))).toBe(1)
})

test('an offer that is not answered goes on, on time, and one that is let go on at once', () => {
  const book = aBook(1)
  come(book, 'a')
  for (const [i, id] of ['b', 'c', 'd'].entries()) come(book, id, `p${i + 2}`)
  cancel(book, 'a', 'self', start)
  settle(book, new Date(hours(24).getTime() - 1))
  expect(seat(book, 'b').status).toBe('offered')
  settle(book, hours(24))
  expect([seat(book, 'b').status, seat(book, 'c').status]).toEqual(['passed', 'offered'])
  expect(reason(() => accept(book, 'b', hours(24)))).toBe('offerOver')
  pass(book, 'c', hours(25))
  expect(accept(book, 'd', hours(26))).toMatchObject({ status: 'seated', free: true })
  expect(accept(book, 'd', hours(27)).status).toBe('seated')
})

test('an offer never runs past the start of the meeting, and none is made after it', () => {
  const book = aBook(1)
  come(book, 'a')
  come(book, 'b', 'p2')
  cancel(book, 'a', 'self', hours(490))
  expect(seat(book, 'b').offerUntil).toEqual(hours(500))
  settle(book, hours(500))
  expect(seat(book, 'b').status).toBe('passed')
})

test('others of the sector wait until the public libraries have had their time, in the order they came', () => {
  const book = aBook(2, { publicFirstUntil: hours(100) })
  expect(come(book, 'r', 'r1').status).toBe('waiting')
  expect(come(book, 'a', 'p1', hours(1)).status).toBe('seated')
  settle(book, hours(99))
  expect(seat(book, 'r').status).toBe('waiting')
  settle(book, hours(100))
  expect(seat(book, 'r').status).toBe('offered')
})

test('who changes side keeps their place in line', () => {
  const book = aBook(1)
  come(book, 'a', 'p1', start, 'east')
  come(book, 'b', 'p2')
  come(book, 'c', 'p3')
  come(book, 'd', 'p4', start, 'east')
  move(book, 'c', 'east', 'refuse', 'self', hours(1))
  expect(numberInLine(book, seat(book, 'c'))).toBe(1)
  expect(numberInLine(book, seat(book, 'd'))).toBe(2)
})

test('a seat is not lost by asking for a full side; only with a yes to waiting is it given up', () => {
  const book = aBook(1)
  come(book, 'a')
  come(book, 'b', 'p2', start, 'east')
  expect(reason(() => move(book, 'a', 'east', 'refuse', 'self', start))).toBe('otherSideFull')
  expect(seat(book, 'a')).toMatchObject({ status: 'seated', meetingId: 'west' })
  move(book, 'a', 'east', 'wait', 'self', start)
  expect(seat(book, 'a')).toMatchObject({ status: 'waiting', meetingId: 'east', free: false })
})

test('a substitute inherits the place, the free seat with it', () => {
  const book = aBook()
  const { line } = come(book, 'a')
  come(book, 'b')
  const other = { personId: 'person-x', name: 'X', email: 'x@x.example' }
  expect(substitute(book, 'a', other, 'self', start)).toMatchObject({ id: 'a', line, free: true, name: 'X' })
  expect(reason(() => substitute(book, 'b', other, 'self', start))).toBe('alreadyRegistered')
})

test('the free seat is handed over to a colleague, and to nobody else', () => {
  const book = aBook()
  come(book, 'a')
  come(book, 'b')
  come(book, 'c', 'p2')
  expect(reason(() => handOver(book, 'a', 'c'))).toBe('swapFellAway')
  handOver(book, 'a', 'b')
  expect([seat(book, 'a').free, seat(book, 'b').free]).toEqual([false, true])
  settle(book, start)
  expect(broken(book)).toEqual([])
})

test('a fee that is waived is not paid', () => {
  const book = aBook()
  come(book, 'r', 'r1')
  waive(book, 'r', true)
  expect(feeOf(seat(book, 'r'), book.terms)).toBe(0)
})

test('nobody is thrown out by fewer chairs; more of them are offered', () => {
  const book = aBook(2)
  come(book, 'a')
  come(book, 'b', 'p2')
  come(book, 'c', 'p3')
  expect(reason(() => setCapacity(book, 'west', 1, start))).toBe('belowTaken')
  setCapacity(book, 'west', 3, start)
  expect(seat(book, 'c').status).toBe('offered')
})

test('registration has its hours, its end by hand and its deadline, but a facilitator may come later', () => {
  const early = aBook(3, { opensAt: hours(10) })
  expect(reason(() => come(early, 'a'))).toBe('notOpenYet')
  expect(come(early, 'a', 'p1', hours(10)).status).toBe('seated')
  const book = aBook()
  book.meetings = book.meetings.map((m) => ({ ...m, deadline: hours(5) }))
  expect(reason(() => come(book, 'a', 'p1', hours(5)))).toBe('registrationClosed')
  expect(register(book, newcomer('a'), 'facilitator', hours(6)).status).toBe('seated')
  expect(reason(() => register(book, newcomer('z'), 'facilitator', hours(505)))).toBe('meetingOver')
})

test('somebody at the door gets a chair where there is one, whatever the line', () => {
  const book = aBook(2)
  come(book, 'a')
  expect(walkIn(book, newcomer('w', 'p2'), hours(501), hours(510)).status).toBe('seated')
  expect(reason(() => walkIn(book, newcomer('v', 'p2'), hours(501), hours(510)))).toBe('meetingFull')
  expect(roomAt(book, book.meetings[0] ?? expect.fail())).toBe(0)
})

test('who waits, let an offer go or cancelled is seated at the door on their own place, and nobody else in line is touched', () => {
  const book = aBook(1)
  come(book, 'a')
  for (const [i, id] of ['b', 'c', 'd'].entries()) come(book, id, `p${i + 2}`)
  cancel(book, 'a', 'self', start)
  pass(book, 'b', start)
  settle(book, hours(500))
  expect(['a', 'b', 'c', 'd'].map((id) => seat(book, id).status)).toEqual(['cancelled', 'passed', 'passed', 'waiting'])
  setCapacity(book, 'west', 4, hours(500))
  for (const [id, line] of [
    ['d', 4],
    ['a', 1],
    ['b', 2],
  ] as const)
    expect(seatAtDoor(book, id, 'west', hours(501), hours(510))).toMatchObject({ status: 'seated', free: true, line })
  expect(seat(book, 'c').status).toBe('passed')
  expect(book.happened.at(-2)).toMatchObject({ what: 'seated', seat: { id: 'b' }, before: { status: 'passed' } })
  expect(broken(book)).toEqual([])
})

test('at the door the chair that one is offered is kept; without one, or after the meeting, nobody is seated', () => {
  const book = aBook(1)
  come(book, 'a')
  come(book, 'b', 'p2')
  come(book, 'c', 'p3')
  cancel(book, 'a', 'self', hours(499))
  expect(reason(() => seatAtDoor(book, 'c', 'west', hours(499), hours(499)))).toBe('meetingFull')
  expect(reason(() => seatAtDoor(book, 'b', 'west', hours(505), hours(505)))).toBe('nothing was refused')
  expect(seat(book, 'b')).toMatchObject({ status: 'seated', offerUntil: null, free: true })
  setCapacity(book, 'west', 2, hours(501))
  expect(reason(() => seatAtDoor(book, 'c', 'west', hours(505), hours(505)))).toBe('meetingOver')
  expect(reason(() => seatAtDoor(book, 'nobody', 'west', hours(501), hours(501)))).toBeInstanceOf(NotFound)
})

test('who is seated keeps the seat they have, and is charged like anybody where the service has its free one', () => {
  const book = aBook(1)
  come(book, 'a')
  come(book, 'b')
  come(book, 'e', 'p2', start, 'east')
  expect(seatAtDoor(book, 'e', 'west', hours(501), hours(501))).toBe(seat(book, 'e'))
  setCapacity(book, 'east', 2, hours(501))
  // Who waits in the west and comes to the east has the chair there, and no longer waits.
  expect(feeOf(seatAtDoor(book, 'b', 'east', hours(549), hours(549)), book.terms)).toBe(50_000)
  expect(seat(book, 'b')).toMatchObject({ meetingId: 'east', line: 2, free: false })
})

test('a walk-in who is known is seated on their own place: the one they have now, or the last they gave up', () => {
  const book = aBook(5)
  come(book, 'a')
  cancel(book, 'a', 'self', start)
  const again = { ...newcomer('x', 'p9'), personId: 'person-a' }
  expect(walkIn(book, again, hours(501), hours(501))).toMatchObject({ id: 'a', libraryId: 'p1', name: 'a', status: 'seated' })
  expect(book.seats.has('x')).toBe(false)
  cancel(book, 'a', 'facilitator', hours(501))
  register(book, { ...newcomer('second'), personId: 'person-a' }, 'facilitator', hours(501))
  expect(walkIn(book, again, hours(502), hours(502)).id).toBe('second')
  expect(seatAtDoor(book, 'a', 'west', hours(502), hours(502)).id).toBe('second')
})

test('whoever has a place cannot take another', () => {
  const book = aBook()
  come(book, 'a')
  const again = { ...newcomer('b'), personId: 'person-a' }
  expect(reason(() => register(book, { ...again, meetingId: 'east' }, 'self', start))).toBe('alreadyRegistered')
})
