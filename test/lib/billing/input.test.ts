import { expect, test } from 'vitest'
import { problemsOf } from '@/lib/auth/action'
import { eanInput, isCvr, issuerInput } from '@/lib/billing/input'
import { newId } from '@/lib/ids'
import { anIssuer } from './a-season'

test('a CVR number is eight digits that fit together', () => {
  expect(['12345674', '10000009'].map(isCvr)).toEqual([true, true])
  expect(['12345678', '1234567', '123456740', '1234567a', ''].map(isCvr)).toEqual([false, false, false, false, false])
})

test('an issuer is read as people write it', () => {
  const typed = { ...anIssuer, gln: '57 99999 00001 0', cvr: 'DK 12 34 56 74', account: '123 456-7890', dueDays: '30' }
  expect(issuerInput.parse(typed)).toEqual(anIssuer)
})

test('each field says what is wrong with it', () => {
  const wrong = {
    ...anIssuer,
    name: ' ',
    gln: '5799999000011',
    cvr: '12345678',
    postalCode: '800',
    registration: '12345',
    account: '12345678901',
    contactEmail: 'netværk',
    dueDays: '0',
  }
  const parsed = issuerInput.safeParse(wrong)
  expect(parsed.success ? {} : problemsOf(parsed.error)).toEqual({
    name: 'required',
    gln: 'eanCheck',
    cvr: 'cvr',
    postalCode: 'postalCode',
    registration: 'bankRegistration',
    account: 'bankAccount',
    contactEmail: 'email',
    dueDays: 'dueDays',
  })
})

test('an EAN number that is mistyped, or left out, is not taken', () => {
  const ids = { seasonId: newId(), libraryId: newId() }
  expect(eanInput.parse({ ...ids, ean: '5799-999.000 027' }).ean).toBe('5799999000027')
  expect(['5799999000028', '579999900002', '', '0102031234'].map((ean) => eanInput.safeParse({ ...ids, ean }).success)).toEqual([
    false,
    false,
    false,
    false,
  ])
})
