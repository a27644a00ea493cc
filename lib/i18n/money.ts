import type { Locale } from './locales'

/** Øre as people read them: "500 kr." or "512,50 kr."; in English "DKK 500". */
export function kroner(locale: Locale, ore: number): string {
  const digits = ore % 100 === 0 ? 0 : 2
  const amount = new Intl.NumberFormat(locale === 'da' ? 'da-DK' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  const figures = amount.format(ore / 100)
  return locale === 'da' ? `${figures}\u00a0kr.` : `DKK\u00a0${figures}`
}
