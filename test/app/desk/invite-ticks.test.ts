import { expect, test } from 'vitest'
import { isOfAll, isTickedFirst, type Row } from '@/app/[locale]/desk/seasons/[season]/registrations/invite/ticks'

const silent: Row = { id: '1', name: 'Skive', side: 'west', regular: null, addresses: [], invitedAt: null, answered: false, recent: false }
const [answered, recent] = [
  { ...silent, answered: true },
  { ...silent, recent: true },
]
const to = 'post@skive.example'

test('all with an address are those who have not answered; who was just invited is ticked only where all are', () => {
  expect([silent, answered, recent].map((row) => isOfAll(row, to))).toEqual([true, false, true])
  expect([silent, answered, recent].map((row) => isTickedFirst(row, to))).toEqual([true, false, false])
  expect([isOfAll(silent, ''), isTickedFirst(silent, '')]).toEqual([false, false])
})
