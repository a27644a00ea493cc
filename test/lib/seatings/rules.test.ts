import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toProblem } from '@/lib/groups/input'
import { changed } from '@/lib/seatings/change'
import { everybodyIn, type GroupRound, tableOf } from '@/lib/seatings/groups'
import type { Change } from '@/lib/seatings/input'
import { fitting } from '@/lib/seatings/message'
import { currentRound, type MyGroups, newer } from '@/lib/seatings/my-groups'
import { presentersIn } from '@/lib/seatings/presenters'
import { problemFromPlan, tablesOf } from '@/lib/seatings/problem'
import { placesOf, roomsIn, roomsTyped } from '@/lib/seatings/rooms'
import { timesOf } from '@/lib/seatings/times'
import { planOf } from './plan-of'

const people = Array.from({ length: 12 }, (_, i) => `p${i}`)
const round: GroupRound = {
  id: 'r',
  itemId: null,
  title: 'Runde',
  task: '',
  minutes: null,
  tables: ['1', '2', '3'].map((id, t) => {
    const there = people.slice(4 * t, 4 * t + 4)
    return { id, room: '', seats: 4, people: there, chair: there[0] ?? null, pen: there[1] ?? null }
  }),
}
const problem = toProblem({
  people: people.map((id) => ({ id })),
  rounds: [{ id: 'r', tables: round.tables.map(({ id }) => ({ id, seats: 4 })) }],
})

const table = fc.constantFrom('1', '2', '3', null)
const person = fc.constantFrom(...people)
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), person, from: table, to: table }),
  fc.record({
    kind: fc.constant('swap' as const),
    person,
    from: fc.constantFrom('1', '2', '3'),
    with: person,
    to: fc.constantFrom('1', '2', '3'),
  }),
  fc.record({
    kind: fc.constant('role' as const),
    role: fc.constantFrom('chair' as const, 'pen' as const),
    table: fc.constantFrom('1', '2', '3'),
    person,
  }),
)

test('whatever is changed by hand, nobody sits twice, and every group has its chair and pen from its own people', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 30 }), (changes) => {
      let rounds = [round]
      for (const change of changes) {
        const after = changed(rounds, 'r', change, problem)
        if (after !== 'elsewhere') rounds = after
        else if (change.kind === 'move') expect(tableOf(rounds[0], change.person)?.id ?? null).not.toBe(change.from)
      }
      const seated = rounds.flatMap((one) => one.tables.flatMap((t) => t.people))
      expect(new Set(seated).size).toBe(seated.length)
      for (const { people: there, chair, pen } of rounds[0]?.tables ?? []) {
        expect(there.length === 0 ? [chair] : there).toContain(chair)
        expect(there.length < 2 ? [pen] : there.filter((id) => id !== chair)).toContain(pen)
      }
    }),
  )
})

test('what a push carries always fits into it, and keeps the person’s own place in every round it has room for', () => {
  const text = fc.string({ maxLength: 1000 })
  const who = fc.record({ name: fc.string({ minLength: 1, maxLength: 60 }), library: fc.string({ maxLength: 60 }) })
  const one = fc.record({
    title: fc.string({ maxLength: 100 }),
    task: text,
    room: fc.string({ maxLength: 60 }),
    people: fc.array(who, { maxLength: 9 }),
  })
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (rounds) => {
      const mine: MyGroups = {
        meeting: 'm',
        revision: 1,
        rounds: rounds.map((each, r) => ({
          ...each,
          id: `${r}`,
          startsAt: null,
          endsAt: null,
          group: `${r}`,
          people: [...each.people, { name: 'Anna', library: 'A', me: true }],
        })),
      }
      const kept = fitting(mine)
      expect(new TextEncoder().encode(JSON.stringify(kept)).length).toBeLessThanOrEqual(2700)
      const own = (of: MyGroups) => of.rounds.map((each) => [each.group, each.room, each.people.some((p) => p.me)])
      expect(own(kept)).toEqual(own(mine).slice(0, kept.rounds.length))
      expect(kept.rounds.length).toBeGreaterThan(0)
    }),
  )
})

test('an ordinary group fits whole, and a long day is cut from its end', () => {
  const crowd = Array.from({ length: 8 }, (_, i) => ({
    name: `Deltager Nummer ${i}`,
    library: 'Guldborgsund-bibliotekerne',
    ...(i === 0 && { me: true as const }),
  }))
  const day = (rounds: number, task: string): MyGroups => ({
    meeting: '2026-11-24-vest',
    revision: 3,
    rounds: Array.from({ length: rounds }, (_, r) => ({
      id: `${r}`,
      title: 'Tjekliste',
      task,
      startsAt: null,
      endsAt: null,
      group: '4',
      room: 'Lokale 2',
      people: crowd,
    })),
  })
  expect(fitting(day(1, 'Find fem ting.'))).toEqual(day(1, 'Find fem ting.'))
  const long = fitting(day(6, 'x'.repeat(1000)))
  expect(new TextEncoder().encode(JSON.stringify(long)).length).toBeLessThanOrEqual(2700)
  expect(long.rounds[0]?.people).toHaveLength(8)
  expect(long.rounds[5]?.people).toEqual([crowd[0]])
})

test('rounds within one item follow each other and share its minutes; what the agenda does not have has no time', () => {
  const meeting = {
    startsAt: '2026-11-24T09:00:00.000Z',
    items: [{ id: 'i', title: 'Dialog', startMin: 60, durationMin: 45 }],
  } as unknown as Parameters<typeof timesOf>[0]
  const times = timesOf(meeting, [
    { itemId: 'i', title: 'Første', minutes: 15 },
    { itemId: 'i', title: 'Anden', minutes: null },
    { itemId: 'i', title: 'Tredje', minutes: null },
    { itemId: 'gone', title: 'Fri', minutes: 10 },
  ])
  expect(times.map((one) => one.startsAt?.slice(11, 16))).toEqual(['10:00', '10:15', '10:30', undefined])
  expect(times.map((one) => one.title)).toEqual(['Første', 'Anden', 'Tredje', 'Fri'])
})

test('the round that is on is the one that is not over; a later revision holds, whether page or push brought it', () => {
  const at = (endsAt: string) => ({ id: '', title: '', task: '', startsAt: null, endsAt, group: null, room: '', people: [] })
  const rounds = [at('2026-11-24T10:00:00Z'), at('2026-11-24T11:00:00Z')]
  expect(['09:00', '10:30', '12:00'].map((time) => currentRound(rounds, Date.parse(`2026-11-24T${time}:00Z`)))).toEqual([0, 1, 1])
  const of = (revision: number) => ({ meeting: 'm', revision, rounds: [] })
  expect([
    newer(of(2), of(3))?.revision,
    newer(of(3), of(2))?.revision,
    newer(null, of(1))?.revision,
    newer(of(1), null)?.revision,
  ]).toEqual([3, 3, 1, 1])
})

test('tables stand in the rooms in their order, and are as even or uneven as is wished', () => {
  expect(placesOf(roomsIn('Sal, 1\nLoft: Ask, Birk'), 4)).toEqual([
    { room: 'Sal' },
    { room: 'Loft', name: 'Ask' },
    { room: 'Loft', name: 'Birk' },
    { room: '' },
  ])
  expect(tablesOf({ by: 'size', n: 5 }, 12).map((one) => one.seats)).toEqual([4, 4, 4])
  expect(tablesOf({ by: 'chairs', chairs: [8, 6] }, 12).map((one) => one.seats)).toEqual([8, 6])
  expect(tablesOf({ by: 'count', n: 0 }, 12)).toEqual([])
})

test('rooms are read as they are typed, and typed as they were read', () => {
  const typed = 'Store sal, 6\nLokale 2\nLoft: Ask, Birk'
  expect(roomsIn(`\n ${typed.replace('6', ' 6 borde')}\n: , \nLokale 3:`)).toEqual([
    { name: 'Store sal', tables: 6 },
    { name: 'Lokale 2', tables: 200 },
    { name: 'Loft', tables: 2, names: ['Ask', 'Birk'] },
    { name: 'Lokale 3', tables: 200 },
  ])
  expect(roomsTyped(roomsIn(typed))).toBe(typed)
})

test('whoever stands on the agenda, by name or by their house, is thought to present; part of a word is nobody', () => {
  const items = [
    { title: 'FBS', speaker: 'Mette Lund og inge toft' },
    { title: 'Netpunkt', speaker: 'DBC Digital' },
    { title: 'Dialog', speaker: '' },
  ]
  const guest = (id: string, name: string, library = 'Herning Bibliotekerne') => ({ id, name, library })
  const people = [guest('a', 'Inge Toft'), guest('b', 'Lis Krog', 'DBC Digital'), guest('c', 'Inge Toftø'), guest('d', 'Mette Lund')]
  expect(presentersIn(items, [...people, guest('e', '', '')])).toEqual([
    { id: 'a', title: 'FBS' },
    { id: 'b', title: 'Netpunkt' },
    { id: 'd', title: 'FBS' },
  ])
})

test('only who is there counts, and wishes about whoever has left have lapsed', () => {
  const guest = (id: string, here: boolean) => ({
    ...{ id, here, name: id, libraryId: id, library: id, side: null, region: null, size: null, newcomer: false },
    ...{ chair: 'ifNeeded' as const, pen: 'ifNeeded' as const },
  })
  const roster = [guest('a', true), guest('b', true), guest('c', false)]
  const plan = planOf(2, {
    basis: 'present',
    specials: [
      { kind: 'together', people: ['a', 'gone'] },
      { kind: 'pin', person: 'c', table: '1' },
      { kind: 'only', person: 'b', rounds: [] },
    ],
  })
  const asked = problemFromPlan({ roster, history: [] }, plan, 1)
  expect(asked.people.map((p) => [p.id, p.rounds?.length])).toEqual([
    ['a', undefined],
    ['b', 0],
  ])
  expect([asked.wishes.together, asked.wishes.pins]).toEqual([[], []])
  expect(everybodyIn([round])).toHaveLength(12)
})
