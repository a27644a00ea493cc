import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from '@/lib/auth/own-path'

test('goes on to pages of our own', () => {
  expect(ownPath('/meetings/2026-11-24-vest/agenda?a=1#b')).toBe('/meetings/2026-11-24-vest/agenda?a=1#b')
  expect(ownPath('/en/me')).toBe('/en/me')
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '',
  '/api/auth/signout',
  '/sign-in',
  '/en/sign-in/code',
  '/welcome?callbackUrl=/welcome',
  `/${'a'.repeat(600)}`,
  null,
  undefined,
  ['/me'],
])('never anywhere else: %j', (wanted) => {
  expect(ownPath(wanted, '/fallback')).toBe('/fallback')
})

test('whatever is asked for, a browser stays on this site', () => {
  const pieces = fc.array(fc.constantFrom('/', '\\', '.', '..', '\t', '\n', '@', ':', 'evil.example', '%2f', '?', '#', 'http'), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(pieces, (parts) => {
      const here = 'https://netvaerk.example'
      expect(new URL(ownPath(`/${parts.join('')}`), `${here}/somewhere`).origin).toBe(here)
    }),
  )
})
