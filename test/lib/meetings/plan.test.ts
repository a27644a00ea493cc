import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemFields, meetingFields, newItem, newLink, newSeason } from '@/lib/meetings/input'
import { type Fields, merge } from '@/lib/meetings/merge'
import { placed } from '@/lib/meetings/order'
import { timetable } from '@/lib/meetings/timetable'

const field = fc.constantFrom('a', 'b', 'c')
const fields = fc.record({ title: field, body: field, durationMin: fc.nat(2), hidden: fc.boolean() })

test('moving within a list keeps every member once, and puts the moved one where it was asked to be', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1 }), fc.nat(), fc.nat(40), (list, which, to) => {
      const member = list[which % list.length] ?? ''
      const moved = placed(list, member, to)
      expect([...moved].sort()).toEqual([...list].sort())
      expect(moved.indexOf(member)).toBe(Math.min(to, list.length - 1))
      expect(moved.filter((m) => m !== member)).toEqual(list.filter((m) => m !== member))
    }),
  )
})

test('in whatever order items are read, each starts when the one before it ends, and hidden ones take no time', () => {
  const item = fc.record({ durationMin: fc.integer({ min: 1, max: 480 }), where: fc.constantFrom(null, 'w', 'e'), hidden: fc.boolean() })
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), (drafts) => {
      const text = { form: 'talk' as const, title: 't', speaker: '', body: '', prepare: '' }
      const items = drafts.map((d, position) => ({ ...text, id: `${position}`, position, meetingId: d.where, durationMin: d.durationMin }))
      const own = { title: null, speaker: null, body: null, prepare: null, durationMin: null }
      const overrides = drafts.map((d, i) => ({ ...own, itemId: `${i}`, meetingId: 'w', hidden: d.hidden }))
      const day = timetable('w', [...items].reverse(), overrides)
      expect(day.map((i) => i.id)).toEqual(items.filter((_, i) => drafts[i]?.where !== 'e' && !drafts[i]?.hidden).map((i) => i.id))
      let minute = 0
      for (const { startMin, durationMin } of day) {
        expect(startMin).toBe(minute)
        minute += durationMin
      }
    }),
  )
})

test('a merge keeps what only one of two has changed, and never drops a change in silence', () => {
  fc.assert(
    fc.property(fields, fields, fields, (base: Fields, mine: Fields, theirs: Fields) => {
      const { merged, clashes } = merge(base, mine, theirs)
      for (const name of Object.keys(base)) {
        const [b, m, t] = [base[name], mine[name], theirs[name]]
        expect(clashes.includes(name)).toBe(m !== b && t !== b && m !== t)
        expect(merged[name]).toBe(m !== b && t === b ? m : t)
      }
    }),
  )
})

const good = { form: 'talk', title: 'Fjernlån', speaker: '', body: '', prepare: '', durationMin: '25', where: 'both', standing: false }
const problem = (change: object) => {
  const read = itemFields.safeParse({ ...good, ...change })
  return read.success ? null : read.error.issues.map((i) => `${i.path.join('.')} ${i.message}`)
}

test('an item has a title, and a whole number of minutes from 1 to 480', () => {
  expect(problem({})).toBeNull()
  for (const title of ['', '   ', '\0']) expect(problem({ title })).toEqual(['title required'])
  expect(problem({ title: 'x'.repeat(201) })).toEqual(['title tooLong'])
  for (const durationMin of ['', '0', '-5', '481', '12.5', 'en time', Number.NaN, 1e9, null]) {
    expect(problem({ durationMin }), String(durationMin)).toEqual(['durationMin duration'])
  }
  expect(itemFields.parse({ ...good, title: ' a\r\nb ' }).title).toBe('a\nb')
  expect(newItem.safeParse({ ...good, seasonId: 'nope' }).success).toBe(false)
})

test('dates and times exist, and links are http', () => {
  const season = { theme: 'Tema', westDate: '2026-11-24', eastDate: '2026-11-26' }
  expect(newSeason.parse(season).take).toBe('standing')
  for (const westDate of ['2026-02-30', '2026-13-01', '24-11-2026', '0x10-01-01']) {
    expect(newSeason.safeParse({ ...season, westDate }).error?.issues[0]?.message).toBe('date')
  }
  expect(meetingFields.shape.start.safeParse('24:00').success).toBe(false)
  expect(meetingFields.shape.doors.parse('')).toBeNull()
  const link = { seasonId: '0199d0c4-7d34-7000-8000-000000000001', itemId: null, title: '' }
  expect(newLink.safeParse({ ...link, url: 'https://www.kb.dk/' }).success).toBe(true)
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'ftp://x.example/', 'www.kb.dk', '', 'https://']) {
    expect(newLink.safeParse({ ...link, url }).success, url).toBe(false)
  }
})
