import { expect, test, vi } from 'vitest'
import { beat, begin, doubt, finish, freshFrom, moment, renew, renewAll, renewedAt, settled, thaw } from '@/lib/cache/tags.mjs'

test('a tag is as old as its last renewal, and never was where it had none', () => {
  const before = moment()
  renew(['seasons'])
  expect(renewedAt(['seasons', 'other'])).toBeGreaterThanOrEqual(before)
  expect(renewedAt(['other'])).toBe(0)
})

test('renewing all counts for tags nobody has named yet', () => {
  const before = moment()
  renewAll()
  expect(renewedAt(['never seen'])).toBeGreaterThanOrEqual(before)
  expect(renewedAt([])).toBeGreaterThanOrEqual(before)
})

test('a doubt makes things be made anew without counting as a renewal', () => {
  renew(['doubted'])
  const renewal = renewedAt(['doubted'])
  doubt(['doubted'])
  expect(renewedAt(['doubted'])).toBe(renewal)
  expect(freshFrom(['doubted'])).toBeGreaterThanOrEqual(renewal)
})

test('tags without number do not fill the memory: in the end everything is renewed instead', () => {
  const before = moment()
  for (let i = 0; i < 6000; i++) renew([`person:${i}`])
  expect(renewedAt(['untold'])).toBeGreaterThanOrEqual(before)
})

test('what was begun before a renewal is waited for; what was begun after it is not', async () => {
  begin('old')
  renew(['waited'])
  begin('new')
  let over = false
  const waited = settled(['waited'], 5000).then((done: boolean) => {
    over = true
    return done
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect(over).toBe(false)
  finish('old')
  expect(await waited).toBe(true)
  finish('new')
})

test('waiting gives up and says so', async () => {
  begin('slow')
  renew(['slow'])
  expect(await settled(['slow'], 0)).toBe(false)
  finish('slow')
})

test('what was joined by others is dated from when it was begun first', () => {
  begin('page')
  const first = moment()
  begin('page')
  expect(finish('page')).toBeLessThanOrEqual(first)
  expect(finish('page')).toBeUndefined()
})

test('after a freeze everything is renewed before anything is shown', () => {
  const clock = vi.spyOn(Date, 'now')
  clock.mockReturnValue(1_000_000)
  beat()
  clock.mockReturnValue(1_010_000)
  expect(thaw()).toBe(false)
  const before = moment()
  clock.mockReturnValue(1_030_000)
  expect(thaw()).toBe(true)
  expect(renewedAt(['anything'])).toBeGreaterThanOrEqual(before)
  expect(beat()).toBe(true)
  expect(beat()).toBe(false)
})
