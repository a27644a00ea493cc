import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/**
 * Whether this may be the address of a push service: https at a named host, on the usual port. Whatever else somebody
 * sends would make this server call into its own network for them.
 */
export function isPushAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || address.length > 1000) return false
  const plain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === ''
  return plain && isPublicName(url.hostname)
}

// A URL's host is lower case already, and IPv4 however written has become its four numbers.
function isPublicName(host: string): boolean {
  const name = host.replace(/\.$/, '')
  return !name.startsWith('[') && !isIP(name) && name.includes('.') && !/\.(local|localhost|internal|lan|home\.arpa)$/.test(name)
}

// Two lists: in one, an address of the one kind is compared with networks of the other.
const elsewhere4 = new BlockList()
const elsewhere6 = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  elsewhere4.addSubnet(net, bits, 'ipv4')
// Of IPv6 only 2000::/3 is out in the world, without what leads to IPv4 or is for examples.
for (const [net, bits] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  elsewhere6.addSubnet(net, bits, 'ipv6')

/** Whether an IP address is out in the world, and not this machine's or its network's own. */
export function isPublicIp(address: string): boolean {
  const kind = isIP(address)
  return kind === 6 ? !elsewhere6.check(address, 'ipv6') : kind === 4 && !elsewhere4.check(address, 'ipv4')
}

/** What a name that leads into our own network is refused with. */
export const notPublic = 'ENOTPUBLIC'

type Resolve = typeof lookup

/**
 * Looks a host up for a connection, and refuses it where any of its addresses is not public: a name that was harmless when
 * it was given may lead elsewhere by now. What is checked is what is then connected to.
 */
export const publicLookup =
  (resolve: Resolve = lookup): LookupFunction =>
  (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) return done(error ?? Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '')
      if (!addresses.every(({ address }) => isPublicIp(address)))
        return done(Object.assign(new Error('not public'), { code: notPublic }), '')
      if (options.all) return done(null, addresses)
      done(null, first.address, first.family)
    })
  }
