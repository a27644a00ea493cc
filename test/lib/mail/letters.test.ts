import '@/test/support/settings'
import { expect, test } from 'vitest'
import { admittedLetter, codeLetter, letter, noAccessLetter } from '@/lib/mail/letters'

test('the code stands in the subject, in the text and in the HTML, with how long it is good', () => {
  const { subject, text, html } = codeLetter('da', '012345', 10)
  expect(subject).toBe('012345 er din kode')
  expect(text).toMatch(/^012345$/m)
  expect(text).toContain('10 minutter')
  expect(html).toContain('>012345<')
})

test('whoever is admitted is greeted by first name and shown the way, in their own language', () => {
  expect(admittedLetter('da', 'Per Dahl').text).toContain('Velkommen, Per')
  expect(admittedLetter('en', 'Per Dahl').html).toContain('href="http://localhost:3000/en"')
  expect(admittedLetter('en', null).text).toMatch(/^Welcome\n/)
})

test('what people are called is text, not HTML', () => {
  const { html } = admittedLetter('da', '<img/src=x> "Bo"')
  expect(html).not.toContain('<img')
  expect(letter('da', 'test', 'S', { title: 'T', lead: 'L', button: { label: 'B', href: 'https://x.example/?a="&b' } }).html).toContain(
    'href="https://x.example/?a=&quot;&amp;b"',
  )
})

test('one without access is told where to write, and gets no code', () => {
  const { text } = noAccessLetter('da')
  expect(text).toContain('forbiblioteker@kb.dk')
  expect(text).not.toMatch(/\d{6}/)
})
