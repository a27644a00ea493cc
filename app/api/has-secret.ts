import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether a machine calls with our secret: as a bearer token, or as the password of whatever user name. */
export function hasSecret(request: Request, secret: string): boolean {
  const [scheme = '', value = ''] = (request.headers.get('authorization') ?? '').split(' ')
  if (/^bearer$/i.test(scheme)) return same(value, secret)
  const said = Buffer.from(value, 'base64').toString()
  return /^basic$/i.test(scheme) && said.includes(':') && same(said.slice(said.indexOf(':') + 1), secret)
}

/** Compares digests, which are of one length, in a time that tells nothing of where they differ. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

const digest = (text: string) => createHash('sha256').update(text).digest()
