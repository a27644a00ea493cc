import { afterEach, expect, test, vi } from 'vitest'
import { phoneStorage } from '@/test/support/phone-storage'

const open = new Set<string>()
const caches = phoneStorage()

/** The worker's memory of its pages, empty as when the browser has just started it. */
async function started() {
  vi.stubGlobal('caches', caches)
  vi.stubGlobal('self', { clients: { matchAll: async () => [...open].map((id) => ({ id })) } })
  vi.resetModules()
  return import('@/lib/sw/pages')
}
afterEach(() => vi.unstubAllGlobals())

test('a worker that was stopped knows still where each window is, and nothing of those that were closed', async () => {
  open.add('a').add('b')
  const before = await started()
  await before.show('a', '/meetings/x/agenda')
  await before.show('a', '/meetings/x/notes?her=1')
  await before.show('b', '/')

  const after = await started()
  expect(await after.shows('a', '/meetings/x/notes?her=1')).toBe(true)
  expect(await after.shows('a', '/meetings/x/agenda')).toBe(false)
  expect(await after.shows('b', '/')).toBe(true)
  expect(await after.shows('c', '/')).toBe(false)

  open.delete('a')
  await after.show('b', '/privacy')
  expect(await (await started()).shows('a', '/meetings/x/notes?her=1')).toBe(false)
})
