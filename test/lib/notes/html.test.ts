import { expect, test } from 'vitest'
import { toHtml } from '@/lib/notes/html'
import { type Line, plainLine } from '@/lib/notes/line'

const words = { done: 'Klaret', undone: 'Ikke klaret', marks: { decision: 'Beslutning', question: 'Spørgsmål', task: 'Opgave' } }
const line = (over: Partial<Line>): Line => ({ ...plainLine(''), ...over })

test('lines become headings, lists and paragraphs, what is listed together in one list', () => {
  const html = toHtml(
    [
      plainLine('Aftalt', 'h2'),
      plainLine('Først', 'bullet'),
      line({ kind: 'bullet', indent: 1, runs: [{ text: 'Under' }] }),
      line({ kind: 'check', done: true, runs: [{ text: 'Nøgler' }] }),
      plainLine('Én', 'number'),
      line({ runs: [{ text: 'Se ' }, { text: 'VIP', bold: true, href: 'https://kb.dk/vip?a=1&b=2' }] }),
    ],
    words,
  )
  expect(html).toBe(
    '<h3>Aftalt</h3><ul><li>Først</li><li data-indent="1">Under</li><li data-done="true"><span class="sr-only">Klaret: </span>Nøgler</li></ul><ol><li>Én</li></ol><p>Se <a href="https://kb.dk/vip?a=1&amp;b=2" rel="noopener noreferrer nofollow"><strong>VIP</strong></a></p>',
  )
})

test('nothing that could run, and no personal number, comes through', () => {
  const html = toHtml(
    [
      plainLine('<script>alert(1)</script><img src=x onerror=alert(1)>'),
      line({ runs: [{ text: 'her', href: 'javascript:alert(1)' }] }),
      line({ runs: [{ text: 'der', href: 'https://a.example/" onmouseover="alert(1)' }] }),
      plainLine('Låneren er 010203-1234'),
    ],
    words,
  )
  expect(html).not.toMatch(/<script|<img|javascript:|010203/)
  // A quotation mark in an address does not end it.
  expect(html).toContain('href="https://a.example/&quot; onmouseover=&quot;alert(1)"')
  expect(html).toContain('&lt;script&gt;')
})

test('a personal number that is half in bold, or in a link, is left out too', () => {
  const runs = [
    { text: 'Låneren er 0102' },
    { text: '03-12', bold: true },
    { text: '34 og bor', href: 'https://kb.dk' },
    { text: ' i Vejle' },
  ]
  expect(toHtml([line({ runs })], words)).toBe(
    '<p>Låneren er <a href="https://kb.dk" rel="noopener noreferrer nofollow"> og bor</a> i Vejle</p>',
  )
})

test('a marked line says what it is, and what has become of it', () => {
  const marked = line({ mark: 'task', id: 'a', runs: [{ text: 'Skriv til DBC' }] })
  const heading = line({ kind: 'h2', mark: 'decision', id: 'b', runs: [{ text: 'To gange om året' }] })
  expect(toHtml([marked, heading], words, new Map([['a', 'Anna <Skov>']]))).toBe(
    '<p data-mark="task" data-line="a">Skriv til DBC<span class="note-mark"> Opgave · Anna &lt;Skov&gt;</span></p>' +
      '<h3 data-mark="decision" data-line="b">To gange om året<span class="note-mark"> Beslutning</span></h3>',
  )
})
