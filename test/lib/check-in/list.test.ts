import fc from 'fast-check'
import { expect, test } from 'vitest'
import { belongs, type Done, find, hasChair, listed, type Roster, type RosterPerson, withId } from '@/lib/check-in/list'
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

test('who was given a chair on this phone sits there and is checked in at once, and waits again where the server says no', () => {
  const at = '2026-11-24T08:40:00.000Z'
  const waits = person({ registrationId: 'a', name: 'Anna', status: 'waiting', here: false })
  const seat: Done = { name: 'seat-known', state: 'waiting', args: { id: '1', registrationId: 'a', meetingId: 'west', at } }
  const look = (list: Roster, ...done: Done[]) =>
    listed(list, done).map(({ status, here, present, sent }) => `${status} ${here} ${present} ${sent}`)
  expect(look(roster(waits), seat)).toEqual(['seated true true false'])
  expect(look(roster(waits), { ...seat, state: 'held' })).toEqual(['waiting false false true'])
  expect(look(roster(waits), { ...seat, state: 'arrived' })).toEqual(['seated true true true'])
  expect(look(roster(waits), seat, tap('a', '2', '2026-11-24T08:41:00.000Z', false))).toEqual(['seated true false false'])
  const heard = { ...waits, status: 'seated' as const, here: true, mark: { id: '1', registrationId: 'a', present: true, at }, said: ['1'] }
  expect(look(roster(heard), seat)).toEqual(['seated true true true'])
  // The server knew of another place of hers.
  const old = { ...waits, status: 'cancelled' as const, instead: 'n' }
  expect(look(roster(old, { ...heard, registrationId: 'n' }), { ...seat, state: 'arrived' })).toEqual([
    'cancelled false false true',
    'seated true true true',
  ])
})

test('a walk-in who was somebody of the list is one person once that is known, and what is said of one is said of the other', () => {
  const at = '2026-11-24T08:40:00.000Z'
  const walkIn: Done = { name: 'walk-in', state: 'waiting', args: { id: 'w', meetingId: 'west', name: 'Ida', libraryId: 'x', at } }
  const ida = person({ registrationId: 'a', name: 'Ida Vind', said: ['w'], mark: { id: 'w', registrationId: 'a', present: true, at } })
  const seen = listed(roster(ida), [walkIn, tap('w', '1', at), tap('w', '2', '2026-11-24T08:41:00.000Z', false)])
  expect(seen.map(({ name, present }) => `${name} ${present}`)).toEqual(['Ida Vind false'])
  expect(withId(seen, 'w')?.mark).toMatchObject({ id: '2', registrationId: 'a' })
})

test('a phone knows when no chair is left; the one that somebody is offered is kept for them', () => {
  const [seated, offered] = [person({ registrationId: 'a', name: 'A' }), person({ registrationId: 'b', name: 'B', status: 'offered' })]
  const waits = person({ registrationId: 'c', name: 'C', status: 'waiting' })
  const people = [seated, offered, waits, person({ registrationId: 'd', name: 'D', here: false })]
  const left = (capacity?: number) => [offered, waits].map((one) => hasChair({ ...roster(...people), capacity }, people, one))
  expect([left(2), left(3), left()]).toEqual([
    [true, false],
    [true, true],
    [true, true],
  ])
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
