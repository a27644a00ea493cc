import { expect, test } from 'vitest'
import { canBeTrusted, domainOf } from '@/lib/people/domains'

test('the domain is what stands after the last @, in lower case', () => {
  expect(domainOf('Anna@Aarhus.Example')).toBe('aarhus.example')
  expect(domainOf('"odd@gmail.com"@aarhus.example')).toBe('aarhus.example')
})

test.each(['gmail.com', 'outlook.com', 'hotmail.com', 'live.dk', 'yahoo.dk', 'icloud.com', 'localhost', ''])(
  '%j is for anybody',
  (domain) => {
    expect(canBeTrusted(domain)).toBe(false)
  },
)

test.each(['aarhus.dk', 'bibliotek.kk.dk', 'kb.dk'])('%s can be vouched for', (domain) => {
  expect(canBeTrusted(domain)).toBe(true)
})
