import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse, stringify } from 'uuid'
import { env } from '@/lib/env'

/** So many days an answer to a mail finds its thread. */
const goodFor = 180
const day = 86_400_000
const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * The address to which this person, and nobody else, answers in this thread by mail; null where no mail is taken in. The
 * thread and the day stand in it, signed for the person: who gets hold of it and is somebody else can do nothing with it.
 */
export function replyAddress(personId: string, threadId: string, now: Date): string | null {
  const { REPLY_ADDRESS } = env()
  if (!REPLY_ADDRESS) return null
  const head = Buffer.alloc(18)
  head.set(parse(threadId))
  head.writeUInt16BE(Math.floor(now.getTime() / day), 16)
  const [box, host] = REPLY_ADDRESS.split('@')
  return `${box}+${base32(Buffer.concat([head, signatureOf(personId, head)]))}@${host}`
}

/** The headers by which an answer to a letter ends in the thread; none where no mail is taken in. */
export function replyHeaders(personId: string, threadId: string, now: Date): Record<string, string> {
  const address = replyAddress(personId, threadId, now)
  return address ? { 'Reply-To': address } : {}
}

/** The same for a letter about several threads: whoever answers that as a whole is told how to answer in one. */
export function noThreadsReplyHeaders(): Record<string, string> {
  const { REPLY_ADDRESS } = env()
  return REPLY_ADDRESS ? { 'Reply-To': REPLY_ADDRESS } : {}
}

/** What stands after the + in the one of these addresses that is ours; null where none is, empty where nothing stands there. */
export function replyToken(addresses: string[]): string | null {
  const [box = '', host = ''] = (env().REPLY_ADDRESS ?? '').split('@')
  const ours = addresses.map((one) => one.toLowerCase()).filter((one) => one.endsWith(`@${host}`))
  const signed = ours.find((one) => one.startsWith(`${box}+`))
  if (signed) return signed.slice(box.length + 1, -host.length - 1)
  return ours.includes(`${box}@${host}`) ? '' : null
}

/** The thread that a token leads this person to; `isOld` once it is no longer good. Null where it is not this person's, or not ours. */
export function readReplyToken(token: string, personId: string, now: Date): { threadId: string; isOld: boolean } | null {
  const bytes = fromBase32(token)
  if (bytes?.length !== 28) return null
  const head = bytes.subarray(0, 18)
  if (!timingSafeEqual(bytes.subarray(18), signatureOf(personId, head))) return null
  const age = Math.floor(now.getTime() / day) - head.readUInt16BE(16)
  return { threadId: stringify(head.subarray(0, 16)), isOld: age > goodFor }
}

/** Says in the signature what it is for, so that nothing else that is signed with the secret can pass for it. */
const signatureOf = (personId: string, head: Buffer): Buffer =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`reply ${personId} `).update(head).digest().subarray(0, 10)

/** In letters and digits that survive a mail server that makes addresses lower case. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

function fromBase32(text: string): Buffer | null {
  const numbers = [...text].map((letter) => letters.indexOf(letter))
  if (numbers.includes(-1)) return null
  const bits = numbers.map((number) => number.toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}
