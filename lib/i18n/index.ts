import { da } from './da'
import { en } from './en'
import type { Locale } from './locales'

export type Messages = typeof da

const all: Record<Locale, Messages> = { da, en }

/** Everything that people read, in one language. Danish is the original; English has the same keys. */
export const messages = (locale: Locale): Messages => all[locale]

export { fill } from './fill'
export * from './locales'
