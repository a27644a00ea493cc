import 'server-only'
import { env } from '@/lib/env'
import { fill, type Locale, localePath, messages } from '@/lib/i18n'
import { letter } from '@/lib/mail/letters'
import type { Letter } from '@/lib/mail/outbox'

/** Why an answer by mail was not posted as it came. */
export type Reason =
  | { why: 'unknownSender' | 'wrongAddress' | 'oldAddress' | 'noAccess' | 'gone' | 'empty' | 'cpr' | 'tooLong' }
  | { why: 'refused'; refusal: string; values: Record<string, string | number> }
  | { why: 'filesLeftOut'; files: string[] }

/** What whoever wrote it is told. Nothing of what they wrote is repeated: it may be what must not be sent. */
export function returnLetter(locale: Locale, reason: Reason): Letter {
  const t = messages(locale).replies
  const refusals: Record<string, string> = messages(locale).refusals
  const lead =
    reason.why === 'refused'
      ? fill(refusals[reason.refusal] ?? refusals.wentWrong ?? '', reason.values)
      : reason.why === 'filesLeftOut'
        ? fill(t.reasons.filesLeftOut, { files: reason.files.join(', ') })
        : t.reasons[reason.why]
  const posted = reason.why === 'filesLeftOut'
  const href = new URL(localePath(locale, '/discussions'), env().NEXTAUTH_URL).href
  const title = posted ? t.withoutFiles : t.notPosted
  return letter(locale, 'reply-returned', title, { title, lead, button: { label: t.toDiscussions, href } })
}
