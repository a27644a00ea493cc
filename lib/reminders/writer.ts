import 'server-only'
import { inZone, isNight, night } from '@/lib/clock'
import type { Locale } from '@/lib/i18n'
import type { NewMail } from '@/lib/mail/outbox'
import type { Quiet } from '@/lib/notices/kinds'
import { afterQuiet } from '@/lib/notices/quiet'
import { unsubscribeHeaders } from '@/lib/notices/unsubscribe'
import type { Reachable } from '@/lib/people/known'
import type { NewPush } from '@/lib/push/outbox'
import { letterTrueUntil, trueUntil } from './lasts'
import { messageOf } from './message'
import { countsDays, type Sending } from './words'

/** What somebody is sent of a step that may go out until then, by mail and on a screen. */
export function writerOf(sending: Sending, until: Date, now: Date) {
  const messageIn = messagesOn(sending)
  const counts = (locale: Locale) => countsDays(sending.step, sending.words, locale)
  const mail = ({ id, email, locale }: Reachable): NewMail => ({
    ...messageIn(locale, now).letter,
    to: email,
    expiresAt: counts(locale) ? letterTrueUntil(until, sending.meeting, now) : until,
    headers: unsubscribeHeaders(id, 'meetings'),
  })
  /** Null where the person's quiet hours last longer than the reminder is worth: the phone stays silent. */
  const push = ({ id: personId, locale }: Reachable, quiet: Quiet | null): NewPush | null => {
    const dueAt = whenToRing(quiet, now)
    const expiresAt = counts(locale) ? trueUntil(until, dueAt) : until
    if (dueAt >= expiresAt) return null
    return { personId, kind: 'reminder', reminderId: sending.id, message: messageIn(locale, dueAt).push, expiresAt, dueAt }
  }
  return { mail, push }
}

/** What a step says in a language on the day of a moment; written once for all who get the same. */
function messagesOn(sending: Sending): (locale: Locale, at: Date) => ReturnType<typeof messageOf> {
  const written = new Map<string, ReturnType<typeof messageOf>>()
  return (locale, at) => {
    const key = `${locale} ${inZone(at).date}`
    const message = written.get(key) ?? messageOf(locale, sending, at)
    written.set(key, message)
    return message
  }
}

/** When the phone may ring: not in the person's quiet hours; and what waited for their end waits out the night too. */
function whenToRing(quiet: Quiet | null, now: Date): Date {
  const awake = afterQuiet(quiet, now)
  return awake > now && isNight(awake) ? afterQuiet(quiet, afterQuiet(night, awake)) : awake
}
