import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'
import { type Locale, localePath } from '@/lib/i18n'
import { isId } from '@/lib/ids'
import { type NoticeKind, noticeKinds } from './kinds'

export type Subscription = { personId: string; kind: NoticeKind }

/** The headers by which a mail program offers to end such mail with one press (RFC 8058), which it then sends to `href`. */
export const oneClick = (href: string): Record<string, string> => ({
  'List-Unsubscribe': `<${href}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** The same headers for a kind of mail to one person. */
export const unsubscribeHeaders = (personId: string, kind: NoticeKind): Record<string, string> =>
  oneClick(new URL(`/api/unsubscribe?token=${tokenFor({ personId, kind })}`, env().NEXTAUTH_URL).href)

/** The page that asks whether such mail is to end; for a letter's foot. */
export const unsubscribePath = (locale: Locale, personId: string, kind: NoticeKind): string =>
  localePath(locale, `/unsubscribe?token=${tokenFor({ personId, kind })}`)

/** Whom and what a token is about, null where it is not one of ours. It has no end: a mail may be read years later. */
export function readToken(token: string): Subscription | null {
  const [personId = '', name = '', signature = ''] = token.split('.')
  const kind = noticeKinds.find((one) => one === name)
  if (!kind || !isId(personId)) return null
  const [theirs, ours] = [Buffer.from(signature, 'base64url'), signatureOf(personId, kind)]
  return theirs.length === ours.length && timingSafeEqual(theirs, ours) ? { personId, kind } : null
}

const tokenFor = ({ personId, kind }: Subscription): string => `${personId}.${kind}.${signatureOf(personId, kind).toString('base64url')}`

/** Says in the signature what it is for, so that nothing else that is signed with the secret can pass for it. */
const signatureOf = (personId: string, kind: string): Buffer =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`unsubscribe ${personId} ${kind}`).digest().subarray(0, 24)
