import 'server-only'
import { createCipheriv, createECDH, createHmac, randomBytes } from 'node:crypto'

/**
 * Encrypts a message for one device, as RFC 8291 and 8188 have it: one record, under a key pair and a salt that are made
 * anew. By hand, since what web-push does for it takes half as long again, and a campaign is ten thousand of them.
 */
export function encrypted(text: string, { p256dh, auth }: { p256dh: string; auth: string }): Buffer {
  const theirs = Buffer.from(p256dh, 'base64url')
  const ours = pair.generateKeys()
  const salt = newSalt()
  const secret = hmac(Buffer.from(auth, 'base64url'), pair.computeSecret(theirs))
  const material = hmac(salt, expanded(secret, [forKey, theirs, ours]))
  const cipher = createCipheriv(
    'aes-128-gcm',
    expanded(material, [forContent]).subarray(0, 16),
    expanded(material, [forNonce]).subarray(0, 12),
  )
  const head = Buffer.alloc(21)
  salt.copy(head)
  head.writeUInt32BE(recordSize, 16)
  head.writeUInt8(ours.length, 20)
  return Buffer.concat([head, ours, cipher.update(text, 'utf8'), cipher.update(lastRecord), cipher.final(), cipher.getAuthTag()])
}

/** Holds a pair for as long as one message takes: each makes its own, and this is only where. */
const pair = createECDH('prime256v1')

let salts = Buffer.alloc(0)

/** Drawn by the hundred: the way to the system's randomness is what costs. Each is used once. */
function newSalt(): Buffer {
  if (salts.length === 0) salts = randomBytes(16 * 256)
  const salt = salts.subarray(0, 16)
  salts = salts.subarray(16)
  return salt
}

/** As long as a push service must take; ours are shorter. */
const recordSize = 4096
const lastRecord = Buffer.of(2)
const forKey = Buffer.from('WebPush: info\0')
const forContent = Buffer.from('Content-Encoding: aes128gcm\0')
const forNonce = Buffer.from('Content-Encoding: nonce\0')
const firstBlock = Buffer.of(1)

const hmac = (key: Buffer, content: Buffer): Buffer => createHmac('sha256', key).update(content).digest()

/** HKDF's second half (RFC 5869), for no more than one block. */
const expanded = (key: Buffer, info: Buffer[]): Buffer => hmac(key, Buffer.concat([...info, firstBlock]))
