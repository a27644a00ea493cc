import 'server-only'
import { createHash } from 'node:crypto'
import { isPushAddress, notPublic } from './address'
import { encrypted } from './encrypt'
import type { KeyPair } from './keys'
import type { Push } from './outbox'
import { type Headers, makeWire, publicDial } from './wire'

/** What came of one message. `reason` names neither the person nor the address. */
export type Outcome =
  | { what: 'sent' }
  /** There is no such device any more. */
  | { what: 'gone' }
  /** The service asks to be left alone for so long. */
  | { what: 'wait'; seconds: number }
  /** `final` where another try would only fail again; `heard` where the service answered at all. */
  | { what: 'failed'; reason: string; final: boolean; heard: boolean }

/** Sends messages, over connections that are kept. */
export type Sender = {
  send: (push: Push, keys: KeyPair[], now: Date) => Promise<Outcome>
  /** Services that are left alone for now, and until when. */
  rests: Map<string, Date>
}

/** `subject` is where a push service can complain: a mailto: or https: address. No send takes longer than `patienceMs`. */
export function makeSender(subject: string, dial = publicDial(), patienceMs = 10_000): Sender {
  const wire = makeWire(dial, patienceMs)
  const topicOf = remembered((tag: string) => createHash('sha256').update(tag).digest('base64url').slice(0, 32))
  const signed = new Map<string, { header: string; until: number }>()

  /** The signature says who we are to a service, for twelve hours; made once and not for each message. */
  async function signature(endpoint: string, { publicKey, privateKey }: KeyPair): Promise<string> {
    const { origin } = new URL(endpoint)
    const known = signed.get(origin + publicKey)
    if (known && known.until > Date.now()) return known.header
    const { default: webpush } = await import('web-push')
    const { Authorization: header } = webpush.getVapidHeaders(origin, subject, publicKey, privateKey, 'aes128gcm')
    if (signed.size > 100) signed.clear()
    signed.set(origin + publicKey, { header, until: Date.now() + 6 * 3_600_000 })
    return header
  }

  async function send(push: Push, keys: KeyPair[], now: Date): Promise<Outcome> {
    if (!isPushAddress(push.endpoint)) return { what: 'failed', reason: notPublic, final: true, heard: true }
    const pair = keys.find(({ publicKey }) => publicKey === push.vapidKey)
    if (!pair) return { what: 'failed', reason: 'its key is lost', final: true, heard: true }
    let body: Buffer
    try {
      body = encrypted(JSON.stringify(push.message), push)
    } catch {
      return { what: 'failed', reason: 'it cannot be encrypted', final: true, heard: true }
    }
    const headers: Headers = {
      authorization: await signature(push.endpoint, pair),
      ttl: Math.min(Math.ceil((push.expiresAt.getTime() - now.getTime()) / 1000), longestTtl),
      urgency: 'high',
      // What waits at the service for a phone that is off gives way there too.
      topic: topicOf(push.message.tag),
      'content-type': 'application/octet-stream',
      'content-encoding': 'aes128gcm',
      'content-length': body.length,
    }
    try {
      const { status, retryAfter } = await wire.post(push.endpoint, headers, body)
      return outcomeOf(status, retryAfter)
    } catch (error) {
      const { code = 'no connection' } = error as { code?: string }
      return { what: 'failed', reason: code === 'ETIMEDOUT' ? 'no answer in time' : code, final: code === notPublic, heard: false }
    }
  }

  return { send, rests: new Map() }
}

/** The last answer once more where the same is asked: of a campaign every message bears one tag. */
function remembered(find: (of: string) => string): (of: string) => string {
  let [last, found] = ['', find('')]
  return (of) => {
    if (of !== last) [last, found] = [of, find(of)]
    return found
  }
}

/** Four weeks; longer no service keeps a message. */
const longestTtl = 2_419_200

/** What a push service's answer means (RFC 8030). It redirects nowhere: that would lead past the check of the address. */
export function outcomeOf(status: number, retryAfter?: string): Outcome {
  if (status >= 200 && status < 300) return { what: 'sent' }
  if (status === 404 || status === 410) return { what: 'gone' }
  if (status === 429) return { what: 'wait', seconds: secondsOf(retryAfter) }
  return { what: 'failed', reason: `answered ${status}`, final: status < 500, heard: true }
}

const longestWait = 6 * 3600

/** A service names seconds or a moment; a minute where it does not say. */
function secondsOf(retryAfter = ''): number {
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000)
  return Number.isNaN(seconds) ? 60 : Math.min(Math.max(seconds, 1), longestWait)
}
