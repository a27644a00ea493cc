import { zone } from '@/lib/clock'
import type { Locale } from './locales'

type Moment = Date | number | string

const tags: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' }

/** Made once for each manner of writing: making one takes a hundred times as long as using it. */
const made = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(options)}`
  const known = made.get(key) ?? new Intl.DateTimeFormat(tags[locale], { timeZone: zone, ...options })
  made.set(key, known)
  return known
}

/** 9.30 in Danish, 09:30 in English. */
export const time = (locale: Locale, moment: Moment): string =>
  formatter(locale, { hour: locale === 'da' ? 'numeric' : '2-digit', minute: '2-digit' }).format(new Date(moment))

/** "kl. 10.00–15.30", "10:00–15:30"; never broken between "kl." and the figures. */
export const timeRange = (locale: Locale, from: Moment, to: Moment): string =>
  `${locale === 'da' ? 'kl.\u00a0' : ''}${time(locale, from)}–${time(locale, to)}`

/** "24. november", "24 November". */
export const shortDate = (locale: Locale, moment: Moment): string =>
  formatter(locale, { day: 'numeric', month: 'long' }).format(new Date(moment))

/** "24. november 2026", "24 November 2026". */
export const dateWithYear = (locale: Locale, moment: Moment): string =>
  formatter(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(moment))

/** "tirsdag den 24. november", "Tuesday 24 November". */
export const weekdayAndDate = (locale: Locale, moment: Moment): string => `${weekday(locale, moment)} ${shortDate(locale, moment)}`

/** "tirsdag den 24. november 2026", "Tuesday 24 November 2026". */
export const longDate = (locale: Locale, moment: Moment): string => `${weekday(locale, moment)} ${dateWithYear(locale, moment)}`

/** "tirsdag den 24. november 2026 kl. 10.00", "Tuesday 24 November 2026 at 10:00"; never broken before the figures. */
export const dateAndTime = (locale: Locale, moment: Moment): string =>
  `${longDate(locale, moment)} ${locale === 'da' ? 'kl.' : 'at'}\u00a0${time(locale, moment)}`

/** "november 2026", "November 2026". */
export const monthAndYear = (locale: Locale, moment: Moment): string =>
  formatter(locale, { month: 'long', year: 'numeric' }).format(new Date(moment))

const weekday = (locale: Locale, moment: Moment): string =>
  formatter(locale, { weekday: 'long' }).format(new Date(moment)) + (locale === 'da' ? ' den' : '')
