import type { Locale, Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import type { Timing } from '@/lib/reminders/campaign'

/** When a step is sent, as one says it: "Dagen før mødet kl. 17.00". */
export function timingWords(locale: Locale, t: Messages['reminders'], { anchor, days, time }: Omit<Timing, 'graceHours'>): string {
  const words: Partial<Record<'on' | 'before' | 'beforeOne' | 'after' | 'afterOne', string>> = t.usualWhen[anchor]
  const n = Math.abs(days)
  const key = n === 0 ? 'on' : (`${days < 0 ? 'before' : 'after'}${n === 1 ? 'One' : ''}` as const)
  return fill(words[key] ?? t.usualWhen.meeting.on, { n, time: locale === 'da' ? time.replace(/^0?(\d+):/, '$1.') : time })
}
