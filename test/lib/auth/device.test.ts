import { expect, test } from 'vitest'
import { deviceInWords, deviceOf } from '@/lib/auth/device'

const words = { on: 'på', unknown: 'Ukendt enhed' }

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'Safari på iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36',
    'Chrome på Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36 Edg/131.0',
    'Edge på Windows',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14.7; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox på Mac'],
  ['curl/8.5.0', 'Ukendt enhed'],
])('%s', (userAgent, expected) => {
  expect(deviceInWords(deviceOf(userAgent), words)).toBe(expected)
})

test('no user agent is an unknown device', () => {
  expect(deviceOf(null)).toBeNull()
  expect(deviceInWords(null, words)).toBe('Ukendt enhed')
})
