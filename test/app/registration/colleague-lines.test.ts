import { expect, test } from 'vitest'
import { colleaguesOf, keptLines } from '@/app/[locale]/(member)/registration/colleague-lines'

const line = (i: number, name: string, email = '') => ({
  [`colleagues.${i}.id`]: `id-${i}`,
  [`colleagues.${i}.name`]: name,
  [`colleagues.${i}.email`]: email,
})

test('a form’s lines are a list; empty ones at the end are none, one in the middle keeps its number', () => {
  const sent = { meetingId: 'west', ...line(0, 'Bodil', 'b@x.example'), ...line(1, ''), ...line(2, 'Arne'), ...line(3, '') }
  expect(colleaguesOf(sent)).toMatchObject({
    meetingId: 'west',
    colleagues: [
      { id: 'id-0', name: 'Bodil', email: 'b@x.example' },
      { id: 'id-1', name: '', email: '' },
      { id: 'id-2', name: 'Arne' },
    ],
  })
})

test('where nothing is written there is one line, to say so at; a list stays a list', () => {
  expect(colleaguesOf(line(0, ''))).toMatchObject({ colleagues: [{ name: '' }] })
  expect(colleaguesOf({ colleagues: [] })).toEqual({ colleagues: [] })
})

test('of what was kept on the phone all ten lines come back, with the ids they would be sent under', () => {
  const ten = Object.assign({ meetingId: 'west' }, ...Array.from({ length: 10 }, (_, i) => line(i, i < 9 ? `Kollega ${i}` : '')))
  expect(keptLines(ten)).toEqual({ count: 10, ids: Array.from({ length: 10 }, (_, i) => `id-${i}`) })
  expect(keptLines({ meetingId: 'west' })).toEqual({ count: 1, ids: [] })
})
