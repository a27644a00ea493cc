import { expect, test } from 'vitest'
import { Shelf } from '@/lib/cache/shelf.mjs'

test('holds no more bytes than it may, and lets go of what has been unused the longest', () => {
  const shelf = new Shelf<string>(5000)
  for (let i = 0; i < 100; i++) {
    shelf.set(`key ${i}`, 'thing', 800)
    shelf.get('key 0')
    expect(shelf.bytes).toBeLessThanOrEqual(5000)
  }
  expect(shelf.get('key 0')).toBe('thing')
  expect(shelf.get('key 1')).toBeUndefined()
  expect(shelf.get('key 99')).toBe('thing')
})

test('what is too large for it is not kept, nor is what it would have replaced', () => {
  const shelf = new Shelf<string>(1000)
  shelf.set('key', 'small', 10)
  shelf.set('key', 'large', 10_000)
  expect(shelf.get('key')).toBeUndefined()
  expect(shelf.bytes).toBe(0)
})

test('putting a thing in its own place does not count it twice', () => {
  const shelf = new Shelf<number>(10_000)
  shelf.set('key', 1, 100)
  const once = shelf.bytes
  shelf.set('key', 2, 100)
  expect(shelf.bytes).toBe(once)
  shelf.delete('key')
  shelf.delete('key')
  expect(shelf.bytes).toBe(0)
})
