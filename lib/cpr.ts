/**
 * Whether a text holds what looks like a Danish personal number (CPR): a day that exists and four digits. Written apart
 * (010203-1234, 010203 1234) that is enough. Ten digits in one may be an ISBN-10 too: then the CPR's own check decides,
 * which numbers given since 2007 need not pass.
 * Source: CPR-kontoret, "Personnummeret i CPR-systemet".
 */
export const hasCpr = (text: string): boolean => [...text.matchAll(pattern)].some(isCpr)

/** Where such numbers stand in a text: from, and up to. */
export const cprsIn = (text: string): [number, number][] =>
  [...text.matchAll(pattern)].filter(isCpr).map((match) => [match.index, match.index + match[0].length])

/** The text without what looks like one. */
export const withoutCpr = (text: string): string => text.replace(pattern, (...match: string[]) => (isCpr(match) ? '' : (match[0] ?? '')))

function isCpr([, day = '', within = '', month = '', year = '', apart = '', last = '']: string[]): boolean {
  if (!isDay(Number(day), Number(month))) return false
  // A date that is written apart itself may well be a date with a time after it.
  if (within !== '' && !/[-\u2010-\u2015\u2212]/.test(apart)) return false
  const digits = `${day}${month}${year}${last}`
  return apart !== '' || passesCheck(digits) || !isIsbn10(digits)
}

/** However it is written: with any hyphen or dash, room around it, the day's parts apart too. No digit may stand next to it, nor a hyphen that makes it part of a longer number. */
const pattern = /(?<![\d]|\d[-–])(\d\d)([ ./-]?)(\d\d)\2(\d\d)(\s{0,2}[-\u2010-\u2015\u2212./]?\s{0,2})(\d{4})(?![\d]|[-–]\d)/g

/** 29 February passes whatever the year: its century is not written. */
const isDay = (day: number, month: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000, month, 0)).getUTCDate()

const weighted = (digits: string, weights: number[]): number => weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0)
const passesCheck = (digits: string): boolean => weighted(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
const isIsbn10 = (digits: string): boolean => weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
