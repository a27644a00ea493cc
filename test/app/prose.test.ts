import { expect, test } from 'vitest'
import { linked } from '@/app/_ui/prose'

const links = (text: string) => linked(text).flatMap(({ text, href }) => (href ? [[text, href]] : []))

test('bare addresses lead somewhere, and the punctuation after them does not', () => {
  expect(links('Se https://www.kb.dk/laan?id=1&x=2. Eller (http://vip.dbc.dk), som før.')).toEqual([
    ['https://www.kb.dk/laan?id=1&x=2', 'https://www.kb.dk/laan?id=1&x=2'],
    ['http://vip.dbc.dk', 'http://vip.dbc.dk'],
  ])
  expect(links('Skriv til forbiblioteker@kb.dk.')).toEqual([['forbiblioteker@kb.dk', 'mailto:forbiblioteker@kb.dk']])
})

test('nothing of the text is lost', () => {
  for (const text of ['', 'Ingen adresse', 'https://a.dk', 'a https://a.dk b c@d.dk e', 'https:// er ikke en adresse'])
    expect(
      linked(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
})

test('only web and mail addresses become links', () => {
  expect(links('javascript:alert(1) data:text/html,x file:///etc/passwd <a href="https://a.dk">')).toEqual([
    ['https://a.dk', 'https://a.dk'],
  ])
})
