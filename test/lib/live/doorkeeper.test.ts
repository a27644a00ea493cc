import { expect, test } from 'vitest'
import { doorkeeper } from '@/lib/live/doorkeeper'

test('so many from one address and so many in all; a place is given back once', () => {
  const door = doorkeeper(3, 2)
  const first = door.enter('a')
  expect(door.enter('a')).not.toBeNull()
  expect(door.enter('a')).toBeNull()
  expect(door.enter('b')).not.toBeNull()
  expect(door.enter('c')).toBeNull()
  first?.()
  first?.()
  expect(door.enter('a')).not.toBeNull()
  expect(door.enter('c')).toBeNull()
})
