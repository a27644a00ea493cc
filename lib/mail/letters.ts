import 'server-only'
import { env } from '@/lib/env'
import { fill, type Locale, localePath, messages } from '@/lib/i18n'
import { type Parts, page, plain } from './layout'
import type { Letter } from './outbox'

export function codeLetter(locale: Locale, code: string, minutes: number): Letter {
  const t = messages(locale).mail.code
  const parts = { title: t.title, lead: fill(t.lead, { minutes }), code, small: t.ignore }
  return letter(locale, 'sign-in-code', fill(t.subject, { code }), parts)
}

export function noAccessLetter(locale: Locale): Letter {
  const t = messages(locale).mail.noAccess
  return letter(locale, 'no-access', t.subject, { title: t.title, lead: `${t.lead} ${t.ask}` })
}

export function admittedLetter(locale: Locale, name: string | null): Letter {
  const t = messages(locale).mail.admitted
  const title = name ? fill(t.title, { name: name.split(' ')[0] ?? name }) : t.titleUnnamed
  const href = new URL(localePath(locale, '/'), env().NEXTAUTH_URL).href
  return letter(locale, 'admitted', t.subject, { title, lead: t.lead, button: { label: t.button, href } })
}

/** A letter in the network's dress, as text and as HTML. */
export function letter(locale: Locale, kind: string, subject: string, parts: Parts): Letter {
  const { sender, signature, why } = messages(locale).mail
  const frame = { locale, sender, signature, why: fill(why, { address: new URL(env().NEXTAUTH_URL).host }) }
  return { kind, subject, text: plain(parts, frame), html: page(parts, frame) }
}
