import { expect, test } from 'vitest'
import { answered, chosen, type EditState, fresh, isDirty } from '@/app/[locale]/desk/edit-state'

type Item = { title: string; speaker: string; body: string; durationMin: number | string }
const start: EditState<Item> = fresh({ version: 1, values: { title: 'Frokost', speaker: '', body: 'Her', durationMin: 45 } })
const typed = (values: Partial<Item>): EditState<Item> => ({ ...start, values: { ...start.values, ...values } })
const conflict = (values: Item, clashes: string[]) => ({
  ok: false as const,
  problems: {},
  typed: {},
  refusal: 'conflict',
  theirs: { version: 2, by: 'Jonas Friis', values, clashes },
})

test('a number typed as it stood is no change', () => {
  expect(isDirty(typed({ durationMin: '45' }))).toBe(false)
  expect(isDirty(typed({ durationMin: '46' }))).toBe(true)
})

test('after a conflict nothing typed is lost, what only the other wrote comes along, and the clash waits for a choice', () => {
  const theirs = { title: 'Frokost i salen', speaker: 'Jonas', body: 'Her', durationMin: 45 }
  const state = answered(typed({ title: 'Frokost ude', body: 'Der', durationMin: '45' }), conflict(theirs, ['title']))
  expect(state).toMatchObject({ version: 2, base: theirs })
  expect(state.values).toEqual({ title: 'Frokost ude', speaker: 'Jonas', body: 'Der', durationMin: 45 })
  expect(state.clashes).toEqual({ by: 'Jonas Friis', fields: { title: { mine: 'Frokost ude', theirs: 'Frokost i salen' } } })

  const decided = chosen(chosen(state, 'title', 'mine'), 'title', 'theirs')
  expect(decided.values.title).toBe('Frokost i salen')
  expect(decided.clashes?.fields.title?.chosen).toBe('theirs')
})

test('a refusal keeps everything as it was typed; a save begins anew from what was saved', () => {
  const mine = typed({ title: '' })
  const refused = answered(mine, { ok: false, problems: { title: 'required' }, typed: {} })
  expect(refused).toEqual({ ...mine, problems: { title: 'required' }, refusal: null })
  const values = { ...start.values, title: 'Middag' }
  const saved = answered(mine, { ok: true, data: { version: 2, values, alsoChanged: ['body'] } })
  expect(saved).toMatchObject({ version: 2, base: values, values, saved: ['body'], problems: {} })
  expect(isDirty(saved)).toBe(false)
})
