import { expect, test } from 'vitest'
import { dateAndTime, dateWithYear, longDate, monthAndYear, shortDate, time, timeRange, weekdayAndDate } from '@/lib/i18n/dates'

const start = '2026-11-24T09:00:00.000Z'

test('dates as Danes write them', () => {
  expect(longDate('da', start)).toBe('tirsdag den 24. november 2026')
  expect(weekdayAndDate('da', start)).toBe('tirsdag den 24. november')
  expect(shortDate('da', start)).toBe('24. november')
  expect(dateWithYear('da', start)).toBe('24. november 2026')
  expect(monthAndYear('da', start)).toBe('november 2026')
  expect(dateAndTime('da', start)).toBe('tirsdag den 24. november 2026 kl.\u00a010.00')
  expect(time('da', '2026-11-24T08:30:00Z')).toBe('9.30')
  expect(timeRange('da', start, '2026-11-24T14:30:00Z')).toBe('kl.\u00a010.00–15.30')
})

test('and as the English do', () => {
  expect(longDate('en', start)).toBe('Tuesday 24 November 2026')
  expect(weekdayAndDate('en', start)).toBe('Tuesday 24 November')
  expect(dateAndTime('en', start)).toBe('Tuesday 24 November 2026 at\u00a010:00')
  expect(time('en', '2026-11-24T08:30:00Z')).toBe('09:30')
  expect(timeRange('en', start, '2026-11-24T14:30:00Z')).toBe('10:00–15:30')
})

test('the clock is Copenhagen’s on both sides of its changes', () => {
  expect(time('da', '2027-03-28T00:59:00Z')).toBe('1.59')
  expect(time('da', '2027-03-28T01:00:00Z')).toBe('3.00')
  expect(time('da', '2026-10-25T00:59:00Z')).toBe('2.59')
  expect(time('da', '2026-10-25T01:00:00Z')).toBe('2.00')
  expect(longDate('da', '2026-11-24T23:30:00Z')).toBe('onsdag den 25. november 2026')
})
