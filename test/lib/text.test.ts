import { expect, test } from 'vitest'
import { hasCpr } from '@/lib/cpr'
import { newItem } from '@/lib/meetings/input'
import { profileInput } from '@/lib/people/input'
import { isGln } from '@/lib/registrations/input'
import { needed, text } from '@/lib/text'

test.each([
  '010203-1234',
  'Mit nummer er 310190-0001.',
  '010203 1234',
  '0707614285',
  'cpr:290200-1234',
  '0101011234',
  '010190 - 1234',
  '010190\u20111234',
  '010190—1234',
  '010190/1234',
  '01 01 90-1234',
  '01.01.90 – 1234',
  '010190-1234@esbjerg.dk',
])('%s looks like a CPR number', (typed) => expect(hasCpr(typed)).toBe(true))

test.each([
  ['no such day', '320190-1234'],
  ['no such month', '011390-1234'],
  ['30 February', '300290-1234'],
  ['a phone number', '+45 33 47 47 47'],
  ['a phone number in one', '4533474747'],
  ['an EAN number', '5798000420526'],
  ['an ISBN-10 that could be a date', '0306406152'],
  ['an ISBN-13', '978-87-02-12345-6'],
  ['a date and a time', '24-11-2026 kl. 10.00'],
  ['a library number', 'DK-710100'],
  ['a short date and a year', '24.11.26 2026'],
  ['a telephone number apart', '12 12 12 12'],
  ['two times', '10.15-1130'],
  ['part of a longer number', '0102031234567'],
])('%s does not: %s', (_, typed) => expect(hasCpr(typed)).toBe(false))

test('typed text comes out trimmed, with one kind of line end and no NUL; a CPR number is refused with a reason', () => {
  expect(text(20).parse(' a\r\nb\0 ')).toBe('a\nb')
  expect(needed(5).safeParse('  ').error?.issues[0]?.message).toBe('required')
  expect(text(5).safeParse('123456').error?.issues[0]?.message).toBe('tooLong')
  expect(text(50).safeParse('Ring til 010203-1234').error?.issues[0]?.message).toBe('cpr')
})

test('a CPR number is refused in an agenda and in a name as well', () => {
  const item = {
    seasonId: crypto.randomUUID(),
    form: 'talk',
    title: 'Lån til 010203-1234',
    speaker: '',
    body: '',
    prepare: '',
    durationMin: 10,
  }
  expect(newItem.safeParse({ ...item, where: 'both', standing: false }).error?.issues[0]?.message).toBe('cpr')
  expect(profileInput.safeParse({ name: 'Ib 010203-1234', librarySearch: 'Odense' }).error?.issues[0]?.message).toBe('cpr')
})

test('an EAN number has thirteen digits and the right last one', () => {
  expect(isGln('5798000420526')).toBe(true)
  expect(isGln('5798000420527')).toBe(false)
  expect(isGln('579800042052')).toBe(false)
})
