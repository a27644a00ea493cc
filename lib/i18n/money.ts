import type { Locale } from './locales'

const amount = (tag: string, digits: number) => new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** Made once: making one takes a hundred times as long as using it. */
const amounts: Record<Locale, { whole: Intl.NumberFormat; parts: Intl.NumberFormat }> = {
  da: { whole: amount('da-DK', 0), parts: amount('da-DK', 2) },
  en: { whole: amount('en-GB', 0), parts: amount('en-GB', 2) },
}

/** Øre as people read them: "500 kr." or "512,50 kr."; in English "DKK 500". */
export function kroner(locale: Locale, ore: number): string {
  const figures = amounts[locale][ore % 100 === 0 ? 'whole' : 'parts'].format(ore / 100)
  return locale === 'da' ? `${figures}\u00a0kr.` : `DKK\u00a0${figures}`
}
