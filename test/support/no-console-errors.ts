import { afterEach, beforeEach, expect, vi } from 'vitest'

// An error that is only printed is still an error: a test that expects one spies on console.error itself.
beforeEach(() => {
  vi.spyOn(console, 'error')
})
afterEach(() => {
  expect(vi.isMockFunction(console.error) ? vi.mocked(console.error).mock.calls : []).toEqual([])
  vi.restoreAllMocks()
})
