export const locales = ['da', 'en'] as const
export type Locale = (typeof locales)[number]

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value)

/** The address of a page in a language: Danish carries no prefix. `path` begins with a slash. */
export const localePath = (locale: Locale, path: string): string => (locale === 'da' ? path : path === '/' ? '/en' : `/en${path}`)
