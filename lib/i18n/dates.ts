import { zone } from '@/lib/clock'
import type { Locale } from './locales'

const tags: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' }

const formatter = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tags[locale], { timeZone: zone, ...options })

/** 10.00 in Danish, 10:00 in English. */
export const time = (locale: Locale, moment: Date | number | string): string =>
  formatter(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(moment))

/** "tirsdag den 24. november 2026", "Tuesday 24 November 2026". */
export function longDate(locale: Locale, moment: Date | number | string): string {
  const text = formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(moment))
  return text.replace(',', '')
}

/** "24. november", "24 November". */
export const shortDate = (locale: Locale, moment: Date | number | string): string =>
  formatter(locale, { day: 'numeric', month: 'long' }).format(new Date(moment))

/** "tirsdag den 24. november 2026 kl. 10.00", "Tuesday 24 November 2026 at 10:00". */
export const dateAndTime = (locale: Locale, moment: Date | number | string): string =>
  `${longDate(locale, moment)} ${locale === 'da' ? 'kl.' : 'at'} ${time(locale, moment)}`
