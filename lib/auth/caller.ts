import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/**
 * The network address a request came from, as the limits count it; an IPv6 network of /64 counts as one. Where
 * TRUST_PROXY=1 it is the last entry of X-Forwarded-For: the one our own proxy wrote, whatever the caller put before
 * it. Otherwise the header holds the socket's address, because `believeSocketsOnly` put it there.
 */
export function callerOf(headers: { get(name: string): string | null }): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  const address = last.replace(/^::ffff:(?=\d+\.)/, '')
  return isIPv6(address) ? networkOf(address) : address || 'unknown'
}

/**
 * Overwrites X-Forwarded-For with the socket's own address, on every request of this process. A server action is given
 * headers and no socket, and Next lets a header that the caller made up stand. For servers without a proxy before them.
 */
export function believeSocketsOnly(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
  })
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const groups = tail === undefined ? before : [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
