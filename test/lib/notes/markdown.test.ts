import { marked } from 'marked'
import { expect, test } from 'vitest'
import { type Line, plainLine, type Run } from '@/lib/notes/line'
import { toMarkdown } from '@/lib/notes/markdown'

const words = { done: 'Klaret' }
const line = (runs: Run[], more: Partial<Line> = {}): Line => ({ ...plainLine(''), runs, ...more })

test('headings, lists, bold and links become Markdown, each list for itself', () => {
  const lines = [
    plainLine('Sådan gør vi', 'h2'),
    plainLine('Aarhus', 'h3'),
    line([{ text: 'Hvert ' }, { text: 'kvartal ', bold: true }, { text: 'i ' }, { text: 'VIP', href: 'https://vip.dk/a b' }]),
    plainLine(''),
    plainLine('Først', 'number'),
    { ...plainLine('inden i', 'number'), indent: 1 },
    plainLine('Ét', 'bullet'),
    { ...plainLine('To', 'check'), done: true },
    plainLine('Slut'),
  ]
  expect(toMarkdown(lines, words)).toBe(
    `### Sådan gør vi

#### Aarhus

Hvert **kvartal** i [VIP](<https://vip.dk/a%20b>)

1. Først
   1. inden i

- Ét
- To (klaret)

Slut`,
  )
})

test.each([
  '1. december',
  '- tankestreg',
  '# nummer',
  '*stjerner* og _streger_',
  '[[Skriv]]',
  '<b>fed</b>',
  '`kode`',
  '> citat',
  'a | b',
  '2) to',
])('what is typed is only what is typed: %s', (typed) => {
  const html = marked.parse(toMarkdown([plainLine(typed)], words), { async: false })
  const escaped = typed.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  expect(html.trim()).toBe(`<p>${escaped}</p>`)
  expect(toMarkdown([plainLine(typed)], words)).not.toContain('[[')
})

test('no personal number, and no address that could act, goes along', () => {
  expect(toMarkdown([plainLine('Ring til 010203-1234 i dag')], words)).toBe('Ring til  i dag')
  expect(toMarkdown([line([{ text: 'tryk', href: 'javascript:alert(1)' }])], words)).toBe('tryk')
})
