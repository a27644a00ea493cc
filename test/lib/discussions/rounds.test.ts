import { expect, test } from 'vitest'
import { nextRound } from '@/lib/discussions/rounds'

test.each([
  ['daily', '2026-11-26T05:00:00Z', '2026-11-26T06:30:00.000Z'],
  ['daily', '2026-11-26T06:30:00Z', '2026-11-27T06:30:00.000Z'],
  ['daily', '2026-11-27T12:00:00Z', '2026-11-30T06:30:00.000Z'],
  ['daily', '2026-06-26T05:00:00Z', '2026-06-26T05:30:00.000Z'],
  ['weekly', '2026-11-26T12:00:00Z', '2026-11-30T06:30:00.000Z'],
  ['weekly', '2026-11-30T12:00:00Z', '2026-12-07T06:30:00.000Z'],
  ['each', '2026-11-28T12:00:00Z', '2026-11-28T12:00:00.000Z'],
] as const)('%s after %s: %s', (rhythm, at, expected) => {
  expect(nextRound(rhythm, new Date(at)).toISOString()).toBe(expected)
})
