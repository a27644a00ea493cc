import 'server-only'
import { createHash } from 'node:crypto'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'

/** The most that a mail may be, in bytes: several files of 20 MB do not come by mail. */
export const largestMail = 30 * 1024 * 1024

/** A mail that came to us. */
export type InboundMail = {
  /** Its own; of one that has none, made of what it is. */
  id: string
  /** Lower case; null where nobody is named. */
  from: string | null
  /** Every address it was sent to, as far as it says. */
  to: string[]
  subject: string
  text: string
  files: { name: string; bytes: Uint8Array }[]
  /** Written by a machine: an absence, a mail that came back, a list. It is never answered. */
  automatic: boolean
}

/** Reads a mail as it travels (RFC 5322). What cannot be made sense of is left out; it never throws for what a mail holds. */
export async function readMail(raw: Uint8Array): Promise<InboundMail> {
  const mail = await simpleParser(Buffer.from(raw), { skipImageLinks: true, skipTextToHtml: true, maxHtmlLengthToParse: 2_000_000 })
  return {
    id: (mail.messageId ?? `<${createHash('sha256').update(raw).digest('hex')}>`).slice(0, 500),
    from: mail.from?.value[0]?.address?.toLowerCase() || null,
    to: recipients(mail),
    subject: mail.subject ?? '',
    text: (mail.text ?? '').replaceAll('\0', ''),
    files: mail.attachments
      .filter((file) => !isOrnament(file))
      .map(({ filename, content }) => ({ name: filename ?? '', bytes: new Uint8Array(content) })),
    automatic: isAutomatic(mail),
  }
}

function recipients(mail: ParsedMail): string[] {
  const named = [mail.to, mail.cc].flat().flatMap((one?: AddressObject) => one?.value.flatMap(({ address }) => address ?? []) ?? [])
  const delivered = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) => addressesIn(mail.headers.get(name)))
  return [...new Set([...delivered, ...named].map((one) => one.toLowerCase()))]
}

const addressesIn = (header: unknown): string[] =>
  [...JSON.stringify(header ?? '').matchAll(/[\w.+-]+@[\w.-]+\w/g)].map(([address]) => address)

/** A program's logo under a letter, or what says how it is signed. */
const isOrnament = ({ related, contentType, size }: ParsedMail['attachments'][number]): boolean =>
  (related && contentType.startsWith('image/') && size < 30_000) || /pgp-signature|pkcs7-signature|ms-tnef/.test(contentType)

/** Source: RFC 3834, and what mail programs send besides. */
function isAutomatic({ headers, headerLines, from, subject }: ParsedMail): boolean {
  const said = (name: string): string => String(headers.get(name) ?? '').toLowerCase()
  const submitted = said('auto-submitted')
  const returnPath = headerLines.find(({ key }) => key === 'return-path')?.line ?? ''
  const type = (headers.get('content-type') as { value?: string } | undefined)?.value ?? ''
  return (
    (submitted !== '' && !submitted.startsWith('no')) ||
    /bulk|list|junk|auto/.test(said('precedence')) ||
    ['x-autoreply', 'x-autorespond', 'x-auto-response', 'list-id', 'list', 'x-loop', 'x-failed-recipients'].some((name) =>
      headers.has(name),
    ) ||
    /:\s*<\s*>/.test(returnPath) ||
    type === 'multipart/report' ||
    /^(mailer-daemon|postmaster|no-?reply|bounces?)([+-].*)?@/.test(from?.value[0]?.address?.toLowerCase() ?? '') ||
    /^\s*(automatisk svar|autosvar|fraværende|ikke på kontoret|automatic reply|auto(?:matic)?[ -]?reply|out of office|undeliverable|kan ikke leveres)\b/i.test(
      subject ?? '',
    )
  )
}
