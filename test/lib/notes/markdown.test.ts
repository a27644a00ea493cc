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

test('an exclamation mark makes no picture of the link after it, and the site’s own links come along', () => {
  const html = marked.parse(toMarkdown([line([{ text: 'Se!' }, { text: 'her', href: '/articles/a' }])], words), { async: false })
  expect(html.trim()).toBe('<p>Se!<a href="/articles/a">her</a></p>')
})

test('as an article’s whole body its headings begin with the second order', () => {
  expect(toMarkdown([plainLine('Stor', 'h2'), plainLine('Lille', 'h3')], words, 2)).toBe('## Stor\n\n### Lille')
})

test.each([
  '1. december',
  '- tankestreg',
  '# nummer',
  '## to kryds',
  'R&amp;D',
  '*stjerner* og _streger_',
  '[[Skriv]]',
  '<b>fed</b>',
  '`kode`',
  '> citat',
  'a | b',
  '2) to',
])('what is typed is only what is typed: %s', (typed) => {
  const html = marked.parse(toMarkdown([plainLine(typed)], words), { async: false })
  const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  expect(html.trim()).toBe(`<p>${escaped}</p>`)
  expect(toMarkdown([plainLine(typed)], words)).not.toContain('[[')
})

test('no personal number, and no address that could act, goes along', () => {
  expect(toMarkdown([plainLine('Ring til 010203-1234 i dag')], words)).toBe('Ring til  i dag')
  const split = line([{ text: 'Ring til 0102' }, { text: '03-12', bold: true }, { text: '34 i dag' }])
  expect(toMarkdown([split], words)).toBe('Ring til  i dag')
  for (const href of ['javascript:alert(1)', '//evil.example', '/\\\\evil.example', 'https://x.example/010203-1234'])
    expect(toMarkdown([line([{ text: 'tryk', href }])], words)).toBe('tryk')
})
