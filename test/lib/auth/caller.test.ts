import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { believeSocketsOnly, callerOf } from '@/lib/auth/caller'

const of = (header: string) => callerOf(new Headers({ 'x-forwarded-for': header }))

test('the caller is the last entry, the one that was not made up by the caller', () => {
  expect(of('6.6.6.6, 192.0.2.1')).toBe('192.0.2.1')
  expect(of('::ffff:192.0.2.1')).toBe('192.0.2.1')
  expect(callerOf(new Headers())).toBe('unknown')
})

test('an IPv6 network counts as one caller', () => {
  expect(of('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(of('2001:db8:1:2::9')).toBe(of('2001:0DB8:1:2:ffff::1'))
  expect(of('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(of('::1')).toBe('0:0:0:0::/64')
  expect(of('2001:db8:1:3::9')).not.toBe(of('2001:db8:1:2::9'))
})

test('without a proxy, what the caller says of itself is not believed', async () => {
  believeSocketsOnly()
  const server = createServer((request, response) => response.end(request.headers['x-forwarded-for']))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { 'X-Forwarded-For': '6.6.6.6' } })
  expect(await answer.text()).toBe('127.0.0.1')
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})
