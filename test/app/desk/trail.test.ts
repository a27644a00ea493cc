import { expect, test } from 'vitest'
import { fieldsOf, inWords, nameOf, whatWasDone } from '@/app/[locale]/desk/seasons/[season]/trail/said'
import { messages } from '@/lib/i18n'

const t = messages('da')
const entry = (action: string, subject: string, by: string, after: Record<string, unknown> | null = null) => ({
  action,
  subject,
  by,
  after,
})

test('it says to which meeting a reminder was sent, also where that was not written down yet', () => {
  const sent = (side?: string) => whatWasDone(entry('reminder.sent', 'Aftenen før', 'Mette Lund', side ? { side, people: 3 } : null), t)
  expect(sent('east')).toBe('sendte påmindelsen »Aftenen før« til øst med det samme')
  expect(sent('both')).toBe('sendte påmindelsen »Aftenen før« til både vest og øst med det samme')
  expect(sent()).toBe('sendte påmindelsen »Aftenen før« med det samme')
})

test('who did it to their own place is not named twice', () => {
  const done = (action: string, by: string) => whatWasDone(entry(action, 'Anna Skov', by, { name: 'Anna Skov' }), t)
  expect(done('seat.seated', 'Anna Skov')).toBe('tilmeldte sig')
  expect(done('seat.became_free', 'Anna Skov')).toBe('fik den frie plads')
  expect(done('seat.seated', 'Mette Lund')).toBe('fik Anna Skov tilmeldt')
})

test('each field of a reminder is shown before and after', () => {
  const before = { 'days.meeting': -1, titleDa: '' }
  const after = { 'days.meeting': -2, titleDa: 'Vi ses' }
  const shown = fieldsOf({ before, after }, t).map((field) => [
    nameOf(field, t),
    inWords(field, before[field as keyof typeof before], t),
    inWords(field, after[field as keyof typeof after], t),
  ])
  expect(shown).toEqual([
    ['I forhold til mødet', 'dage før: 1', 'dage før: 2'],
    ['Overskrift på dansk', '(de sædvanlige ord)', 'Vi ses'],
  ])
})
