import { expect, test } from 'vitest'
import { needsAt } from '@/lib/registrations/needs'

const place = (name: string, diet: string | null, more: { status?: 'waiting'; meetingId?: string; access?: string } = {}) => ({
  meetingId: 'west',
  status: 'seated' as const,
  access: null,
  name,
  diet,
  ...more,
})

test('wishes that read alike are one, the most frequent first; only who has a seat at the meeting eats', () => {
  const places = [
    place('Ea', 'Veganer'),
    place('Bo', 'vegetar'),
    place('Ib', 'Vegetar.'),
    place('Per', null, { access: 'teleslynge' }),
    place('Una', 'vegetar', { status: 'waiting' }),
    place('Øjvind', 'vegetar', { meetingId: 'east' }),
  ]
  expect(needsAt(places, 'west')).toEqual({
    diet: [
      { text: 'vegetar', people: ['Bo', 'Ib'] },
      { text: 'Veganer', people: ['Ea'] },
    ],
    access: [{ text: 'teleslynge', people: ['Per'] }],
    withoutDiet: 1,
  })
})
