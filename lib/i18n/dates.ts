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

/** "10.00–15.30", "10:00–15:30". */
export const timeRange = (locale: Locale, from: Date | number | string, to: Date | number | string): string =>
  `${time(locale, from)}–${time(locale, to)}`

/** "tirsdag den 24. november", "Tuesday 24 November". */
export function weekdayAndDate(locale: Locale, moment: Date | number | string): string {
  const text = formatter(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(moment))
  return text.replace(',', '')
}

/** "november 2026", "November 2026". */
export const monthAndYear = (locale: Locale, moment: Date | number | string): string =>
  formatter(locale, { month: 'long', year: 'numeric' }).format(new Date(moment))
