import '@/test/support/settings'
import { expect, test } from 'vitest'
import { newId } from '@/lib/ids'
import { readToken, unsubscribeHeaders, unsubscribePath } from '@/lib/notices/unsubscribe'

const personId = newId()
const tokenIn = (address: string): string => new URL(address, 'https://x.example').searchParams.get('token') ?? ''

test('a mail program is told where to end it with one press, the letter’s foot where it is asked first', () => {
  const headers = unsubscribeHeaders(personId, 'meetings')
  expect(headers['List-Unsubscribe']).toMatch(/^<http:\/\/localhost:3000\/api\/unsubscribe\?token=[\w.-]+>$/)
  expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  expect(readToken(tokenIn(headers['List-Unsubscribe']?.slice(1, -1) ?? ''))).toEqual({ personId, kind: 'meetings' })
  const page = unsubscribePath('en', personId, 'digest')
  expect(page).toMatch(/^\/en\/unsubscribe\?/)
  expect(readToken(tokenIn(page))).toEqual({ personId, kind: 'digest' })
})

test('a token that was made or altered by anybody else says nothing', () => {
  const token = tokenIn(unsubscribePath('da', personId, 'meetings'))
  const [id = '', kind = '', signature = ''] = token.split('.')
  for (const forged of [
    '',
    'x',
    `${newId()}.${kind}.${signature}`,
    `${id}.digest.${signature}`,
    `${id}.everything.${signature}`,
    `${id}.${kind}.`,
    `${id}.${kind}.${signature.slice(0, -4)}AAAA`,
    `${id}.${kind}.${signature}AAAA`,
  ])
    expect(readToken(forged)).toBeNull()
})
