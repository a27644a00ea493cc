import { expect, test } from 'vitest'
import { problemsOf } from '@/lib/auth/action'
import { codeInput, emailInput } from '@/lib/auth/input'

test('a code may be pasted with spaces, a dash and a line break', () => {
  for (const typed of ['123456', '123 456', ' 123-456\n', '123\u00a0456']) expect(codeInput.parse(typed)).toBe('123456')
})

test.each([
  ['', 'codeRequired'],
  ['12345', 'sixDigits'],
  ['12345a', 'sixDigits'],
  [undefined, 'codeRequired'],
  ['١٢٣٤٥٦', 'sixDigits'],
])('not a code: %j', (typed, problem) => {
  const read = codeInput.safeParse(typed)
  expect(read.error && problemsOf(read.error)).toEqual({ form: problem })
})

test('an address is trimmed and in lower case', () => {
  expect(emailInput.parse(' Anna@Aarhus.Example ')).toBe('anna@aarhus.example')
  for (const wrong of ['anna', 'anna@', 'a@b', 'a b@c.dk', `${'a'.repeat(250)}@c.dk`]) {
    const read = emailInput.safeParse(wrong)
    expect(read.error && problemsOf(read.error), wrong).toEqual({ form: 'email' })
  }
})
