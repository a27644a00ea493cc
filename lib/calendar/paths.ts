import type { Locale } from '@/lib/i18n/locales'
import type { Side } from '@/lib/meetings/published'

const inLanguage = (locale: Locale) => (locale === 'da' ? '' : `?lang=${locale}`)

/** Where the calendars are fetched. People's calendars keep these addresses for years: they must not change. */
export const calendarPath = {
  meeting: (locale: Locale, slug: string) => `/api/calendar/meetings/${slug}.ics${inLanguage(locale)}`,
  feed: (locale: Locale, side?: Side) => `/api/calendar/feed${side ? `/${side}` : ''}${inLanguage(locale)}`,
}
