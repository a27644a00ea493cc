import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AgendaChanges, changesSince, digest } from '@/lib/meetings/digest'
import { forms, type PublishedItem } from '@/lib/meetings/published'
import { aMeeting, anItem } from './a-meeting'

/** A season, as far as the agenda shows it, in one of its revisions. */
const at = (revision: number, over: { theme?: string; preparation?: string } = {}) => ({
  theme: 'Klar til skiftet',
  preparation: '',
  ...over,
  revision,
})

const nothing: AgendaChanges = { day: [], added: [], changed: {}, removed: [] }

const item: fc.Arbitrary<PublishedItem> = fc.record({
  id: fc.uuid(),
  form: fc.constantFrom(...forms),
  title: fc.string(),
  speaker: fc.string(),
  body: fc.string(),
  prepare: fc.string(),
  startMin: fc.nat(600),
  durationMin: fc.integer({ min: 1, max: 480 }),
  materials: fc.array(fc.record({ id: fc.uuid(), title: fc.string(), href: fc.webUrl() }), { maxLength: 3 }),
})
const items = fc.uniqueArray(item, { selector: (i) => i.id, maxLength: 8 })

test('what has not changed is not marked, in whatever revision it stands', () => {
  fc.assert(
    fc.property(items, fc.nat(), fc.nat(), (list, then, now) => {
      expect(
        changesSince(digest(aMeeting({ items: list }), at(then)), digest(aMeeting({ items: structuredClone(list) }), at(now))),
      ).toEqual(nothing)
    }),
  )
})

test('a change that was taken back leaves no trace, and one that stands is marked alone', () => {
  fc.assert(
    fc.property(items, item, fc.constantFrom('title', 'speaker', 'body', 'prepare'), fc.string(), (list, one, field, text) => {
      fc.pre(one[field] !== text && list.every((i) => i.id !== one.id))
      const before = digest(aMeeting({ items: [...list, one] }), at(1))
      const changed = digest(aMeeting({ items: [...list, { ...one, [field]: text }] }), at(2))
      const back = digest(aMeeting({ items: [...list, { ...one }] }), at(3))
      expect(changesSince(before, changed)).toEqual({ ...nothing, changed: { [one.id]: [field === 'body' ? 'text' : field] } })
      expect(changesSince(before, back)).toEqual(nothing)
    }),
  )
})

test('new and dropped items are told by id and by title', () => {
  const [kept, dropped, added] = [anItem(), anItem({ title: 'Frokost' }), anItem()]
  const changes = changesSince(digest(aMeeting({ items: [kept, dropped] }), at(1)), digest(aMeeting({ items: [kept, added] }), at(2)))
  expect(changes).toEqual({ ...nothing, added: [added.id], removed: ['Frokost'] })
})

test('an item that is moved, or held longer, has another time', () => {
  const one = anItem({ startMin: 10, durationMin: 20 })
  const seen = digest(aMeeting({ items: [one] }), at(1))
  for (const moved of [
    { ...one, startMin: 15 },
    { ...one, durationMin: 25 },
  ])
    expect(changesSince(seen, digest(aMeeting({ items: [moved] }), at(2))).changed).toEqual({ [one.id]: ['time'] })
})

test('a file exchanged under the same title is a change of materials', () => {
  const one = anItem({ materials: [{ id: 'm', title: 'Slides', href: '/api/files/1/slides.pdf' }] })
  const other = { ...one, materials: [{ id: 'm', title: 'Slides', href: '/api/files/2/slides.pdf' }] }
  const changes = changesSince(digest(aMeeting({ items: [one] }), at(1)), digest(aMeeting({ items: [other] }), at(2)))
  expect(changes.changed).toEqual({ [one.id]: ['materials'] })
})

test('another day and another place are changes of the whole day', () => {
  const changes = changesSince(
    digest(aMeeting(), at(1)),
    digest(aMeeting({ startsAt: '2026-11-25T09:00:00.000Z', endsAt: '2026-11-25T14:30:00.000Z', venue: 'Dokk1' }), at(2)),
  )
  expect(changes).toEqual({ ...nothing, day: ['when', 'where'] })
})

test('another theme, and other preparation for the day, are marked where they are and alone', () => {
  fc.assert(
    fc.property(items, fc.constantFrom('theme' as const, 'preparation' as const), fc.string(), (list, field, text) => {
      fc.pre(at(1)[field] !== text)
      const seen = digest(aMeeting({ items: list }), at(1))
      expect(changesSince(seen, digest(aMeeting({ items: list }), at(2, { [field]: text })))).toEqual({ ...nothing, day: [field] })
      expect(changesSince(seen, digest(aMeeting({ items: list }), at(3)))).toEqual(nothing)
    }),
  )
})

test('what a phone had not noted when it was last looked at is not called changed', () => {
  const { day, ...rest } = digest(aMeeting(), at(1))
  const { theme: _theme, preparation: _preparation, ...noted } = day
  const now = digest(aMeeting({ venue: 'Dokk1' }), at(2, { theme: 'Noget andet', preparation: 'Læs loven.' }))
  expect(changesSince({ ...rest, day: noted }, now)).toEqual({ ...nothing, day: ['where'] })
})

test('text moved from one field to its neighbour does not look like the same', () => {
  const materials = (title: string, href: string) => [{ id: 'm', title, href }]
  const one = anItem({ materials: materials('a b', 'c') })
  const other = { ...one, materials: materials('a', 'b c') }
  expect(changesSince(digest(aMeeting({ items: [one] }), at(1)), digest(aMeeting({ items: [other] }), at(2))).changed).toEqual({
    [one.id]: ['materials'],
  })
})
