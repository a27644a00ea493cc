import { expect, test } from 'vitest'
import { isOwnOrigin, readJson } from '@/lib/request'

test.each([
  ['our own page', { origin: 'https://net.example', host: 'net.example' }, true],
  ['behind a proxy', { origin: 'https://net.example', host: 'inside:3000', 'x-forwarded-host': 'net.example' }, true],
  ['another site', { origin: 'https://evil.example', host: 'net.example' }, false],
  ['a sandboxed frame', { origin: 'null', host: 'net.example' }, false],
  ['another port', { origin: 'http://localhost:1', host: 'localhost:2' }, false],
  ['nobody says', { host: 'net.example' }, false],
] as [string, Record<string, string>, boolean][])('%s: %j', (_who, headers, own) => {
  expect(isOwnOrigin(new Headers(headers))).toBe(own)
})

test('a body is read as JSON, and no further than it may be long', async () => {
  const post = (body: string) => new Request('http://x.example', { method: 'POST', body })
  expect(await readJson(post('{"a":"å"}'), 100)).toEqual({ a: 'å' })
  expect(await readJson(post('nonsense'), 100)).toBeUndefined()
  expect(await readJson(new Request('http://x.example', { method: 'POST' }), 100)).toBeUndefined()
  expect(await readJson(post(JSON.stringify('x'.repeat(100))), 100)).toBe('too much')
})
