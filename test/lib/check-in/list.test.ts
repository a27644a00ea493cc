import fc from 'fast-check'
import { expect, test } from 'vitest'
import { belongs, type Done, find, listed, type Roster, type RosterPerson } from '@/lib/check-in/list'
import { holding, type Mark, momentAfter } from '@/lib/check-in/marks'

const person = (over: Partial<RosterPerson> & { registrationId: string; name: string }): RosterPerson => ({
  library: 'Aarhus Kommunes Biblioteker',
  libraryId: 'aarhus',
  number: '775100',
  code: 'A1B2C3',
  pass: `pass of ${over.name}`,
  status: 'seated',
  here: true,
  instead: null,
  mark: null,
  ...over,
})
const roster = (...people: RosterPerson[]): Roster => ({ meetingId: 'west', people, libraries: [] })
const tap = (registrationId: string, id: string, at: string, present = true): Extract<Done, { name: 'check-in' }> => ({
  name: 'check-in',
  state: 'waiting',
  args: { id, registrationId, meetingId: 'west', present, at },
})

const mark = fc.record({
  id: fc.uuid(),
  registrationId: fc.constant('a'),
  present: fc.boolean(),
  at: fc.constantFrom('2026-11-24T08:40:00.000Z', '2026-11-24T08:40:00.001Z', '2026-11-24T08:41:00.000Z'),
})

test('which mark holds does not hang on the order they are heard in, nor on hearing one twice', () => {
  const hold = (marks: Mark[]) => marks.reduce(holding)
  fc.assert(
    fc.property(
      fc
        .array(mark, { minLength: 1 })
        .chain((marks) => fc.tuple(fc.constant(marks), fc.shuffledSubarray(marks, { minLength: marks.length }))),
      ([marks, shuffled]) => {
        expect(hold([...shuffled, ...shuffled])).toEqual(hold(marks))
      },
    ),
  )
})

test('taking back overrules what a phone with a clock ahead has said', () => {
  const theirs: Mark = { id: '1', registrationId: 'a', present: true, at: '2026-11-24T08:50:00.000Z' }
  expect(momentAfter(theirs, new Date('2026-11-24T08:40:00Z'))).toBe('2026-11-24T08:50:00.001Z')
  expect(momentAfter(null, new Date('2026-11-24T08:40:00Z'))).toBe('2026-11-24T08:40:00.000Z')
})

test('what this phone has done counts at once, and says that it has not arrived until it has', () => {
  const at = '2026-11-24T08:40:00.000Z'
  const look = (server: Mark | null, ...unsent: Done[]) =>
    listed(roster(person({ registrationId: 'a', name: 'Anna', mark: server })), unsent).map(({ present, sent }) => ({ present, sent }))[0]
  expect(look(null)).toEqual({ present: false, sent: true })
  expect(look(null, tap('a', '1', at))).toEqual({ present: true, sent: false })
  expect(look({ id: '1', registrationId: 'a', present: true, at }, tap('a', '1', at))).toEqual({ present: true, sent: true })
  expect(look(null, { ...tap('a', '1', at), state: 'held' })).toEqual({ present: false, sent: true })
  expect(look(null, { ...tap('a', '1', at), state: 'arrived' })).toEqual({ present: true, sent: true })
  // Another phone has said later that Anna left.
  expect(look({ id: '2', registrationId: 'a', present: false, at: '2026-11-24T08:45:00.000Z' }, tap('a', '1', at))).toEqual({
    present: false,
    sent: true,
  })
})

test('a walk-in is in the list before the server has heard of it, once', () => {
  const at = '2026-11-24T08:40:00.000Z'
  const walkIn: Done = { name: 'walk-in', state: 'waiting', args: { id: 'w', meetingId: 'west', name: 'Ida', libraryId: 'x', at } }
  const names = (list: { name: string; present: boolean; sent: boolean }[]) => list.map((p) => `${p.name} ${p.present} ${p.sent}`)
  expect(names(listed(roster(), [walkIn, tap('w', '1', at)]))).toEqual(['Ida true false'])
  expect(names(listed(roster(person({ registrationId: 'w', name: 'Ida' })), [walkIn, tap('w', '1', at)]))).toEqual(['Ida true false'])
  expect(listed(roster(), [{ ...walkIn, args: { ...walkIn.args, meetingId: 'east' } }])).toEqual([])
})

test('expected are those with a seat here; counted is also who came from the other side', () => {
  const people = [
    person({ registrationId: 'a', name: 'Seated' }),
    person({ registrationId: 'b', name: 'Waits', status: 'waiting' }),
    person({ registrationId: 'c', name: 'East', here: false }),
    person({ registrationId: 'd', name: 'East but here', here: false }),
    person({ registrationId: 'e', name: 'Gone', status: 'cancelled' }),
  ]
  const list = listed(roster(...people), [tap('d', '1', '2026-11-24T08:40:00.000Z')])
  expect(list.filter(belongs).map((p) => p.name)).toEqual(['East but here', 'Seated'])
})

test.each([
  ['soren', ['Søren Ågaard']],
  ['AAGAARD', ['Søren Ågaard']],
  ['agård sø', ['Søren Ågaard']],
  ['a1b2', ['Søren Ågaard']],
  ['7701', ['Jens Bo']],
  ['kobenhavn', ['Jens Bo']],
  ['aarhus jens', []],
  ['', ['Søren Ågaard', 'Jens Bo']],
])('typing »%s« finds %j', (typed, names) => {
  const people = [
    person({ registrationId: 'a', name: 'Søren Ågaard' }),
    person({ registrationId: 'b', name: 'Jens Bo', library: 'Københavns Biblioteker', number: '770100', code: 'Z9' }),
  ]
  expect(find(people, typed).map((p) => p.name)).toEqual(names)
})
