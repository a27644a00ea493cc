import { expect, test } from 'vitest'
import { cancel, move, register } from '@/lib/registrations/rules'
import { whatIf } from '@/lib/registrations/what-if'
import { aBook, newcomer, start } from './a-book'

const full = () => {
  const book = aBook(2)
  for (const id of ['a', 'b', 'c']) register(book, newcomer(id), 'self', start)
  return { ...book, places: [...book.seats.values()], at: start }
}

test('says what a cancellation would bring, and changes nothing', () => {
  const standing = full()
  const before = structuredClone(standing.places)
  const { happened } = whatIf(standing, (book) => cancel(book, 'a', 'facilitator', start))
  expect(happened.map(({ what, seat }) => `${seat.id} ${what}`)).toEqual(['a cancelled', 'c offered', 'b became-free'])
  expect(standing.places).toEqual(before)
})

test('says that the rules would refuse', () => {
  const standing = full()
  const meetings = standing.meetings.map((m) => (m.side === 'east' ? { ...m, capacity: 0 } : m))
  const tried = whatIf({ ...standing, meetings }, (book) => move(book, 'a', 'east', 'refuse', 'facilitator', start))
  expect(tried).toMatchObject({ refused: 'otherSideFull', happened: [] })
})
