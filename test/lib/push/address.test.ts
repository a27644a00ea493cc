import type { lookup } from 'node:dns'
import { expect, test } from 'vitest'
import { isPublicIp, isPushAddress, notPublic, publicLookup } from '@/lib/push/address'

test.each([
  'https://fcm.googleapis.com/fcm/send/abc:def',
  'https://updates.push.services.mozilla.com/wpush/v2/x',
  'https://web.push.apple.com/x',
  'https://wns2-par02p.notify.windows.com/w/?token=x%3d',
])('%s may be a push service', (address) => {
  expect(isPushAddress(address)).toBe(true)
})

test.each([
  'http://fcm.googleapis.com/x',
  'https://localhost/x',
  'https://push.localhost/x',
  'https://intranet/x',
  'https://printer.local/x',
  'https://metadata.google.internal/x',
  'https://metadata.google.internal./x',
  'https://127.0.0.1/x',
  'https://8.8.8.8/x',
  'https://0x7f.1/x',
  'https://2130706433/x',
  'https://127.1./x',
  'https://[::1]/x',
  'https://[::ffff:127.0.0.1]/x',
  'https://push.example:8443/x',
  'https://me:secret@push.example/x',
  'file:///etc/passwd',
  `https://push.example/${'x'.repeat(1000)}`,
  'not an address',
])('%s may not', (address) => {
  expect(isPushAddress(address)).toBe(false)
})

const inside = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.31.0.1',
  '192.168.1.1',
  '224.0.0.1',
  '255.255.255.255',
]
const inside6 = [
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  'fc00::1',
  'fd12::1',
  'fe80::1',
  'ff02::1',
  '2001:db8::1',
  '2002:a00:1::',
]

test('addresses of our own network are told from those of the world', () => {
  for (const address of [...inside, ...inside6, 'push.example', '']) expect(isPublicIp(address), address).toBe(false)
  for (const address of ['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2a00:1450:400f::1', '2606:4700::1'])
    expect(isPublicIp(address), address).toBe(true)
})

/** What a name is looked up to, where it has these addresses. */
const lookedUp = (addresses: string[], all: boolean) => {
  const resolve = ((_host: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as unknown as typeof lookup
  return new Promise((answer) => {
    publicLookup(resolve)('push.example', { all }, (error, address, family) => answer(error ? error.code : [address, family]))
  })
}

test('a name that leads into our own network is refused when it is called, whatever else it leads to', async () => {
  expect(await lookedUp(['10.0.0.7'], true)).toBe(notPublic)
  expect(await lookedUp(['8.8.8.8', '::1'], true)).toBe(notPublic)
  expect(await lookedUp(['8.8.8.8', '127.0.0.1'], false)).toBe(notPublic)
  expect(await lookedUp([], true)).toBe('ENOTFOUND')
  expect(await lookedUp(['8.8.8.8'], false)).toEqual(['8.8.8.8', 4])
  expect(await lookedUp(['8.8.8.8'], true)).toEqual([[{ address: '8.8.8.8', family: 4 }], undefined])
})
