import '@/test/support/settings'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { toDocx } from '@/lib/articles/docx'
import { atomFeed } from '@/lib/articles/feed'
import { unwritten } from '@/lib/articles/first-draft'
import { toHtml, toText } from '@/lib/articles/markdown'
import { elementsOf } from '@/test/support/xml'

test('an article’s Markdown becomes plain HTML, and its headings stand below the page’s own', () => {
  expect(toHtml('# Ny start\n\n- **æ**\n- [ø](https://kb.dk)')).toBe(
    '<h2>Ny start</h2>\n<ul>\n<li><strong>æ</strong></li>\n<li><a href="https://kb.dk" rel="noopener noreferrer">ø</a></li>\n</ul>',
  )
})

test('links within the site are made whole where the text is taken away from it', () => {
  expect(toHtml('[Oplæg](/api/files/1/a.pdf)', 'https://net.example')).toContain('href="https://net.example/api/files/1/a.pdf"')
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&#58;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](//evil.example)',
  '<a href="https://kb.dk" onclick="alert(1)">x</a>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="https://evil.example"></iframe>',
  '<style>*{display:none}</style>',
  '![x](https://evil.example/pixel.png)',
  '<form action=//evil.example><input name=a></form>',
  '"><img src=x onerror=alert(1)>',
  '<math><mtext></mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
])('nothing that could act comes through: %s', (written) => {
  const html = toHtml(written)
  expect(html).not.toMatch(/<(script|img|iframe|style|svg|form|input|math)\b|\son\w+=|javascript:|data:|href="\/\//i)
})

test('as plain text it keeps its words and addresses', () => {
  expect(toText('## Ny *start*\n\n[kb](https://kb.dk) er **åben**')).toBe('Ny start\n\nkb: https://kb.dk er åben')
})

test('what is still to be written is found', () => {
  expect(unwritten('Om [[FBS]] og [links](x) og [[DBC]]')).toEqual(['FBS', 'DBC'])
})

test('the Word file holds every paragraph, heading and link', async () => {
  const body = '## Æblet\n\nEn *lille* [side](/articles/a) & mere\n\n1. først\n   - inden i\n2. så\n\n> citat'
  const files = unzipSync(new Uint8Array(await toDocx({ title: 'Referat', lead: 'Kort', body }, 'https://net.example')))
  const read = (name: string) => new TextDecoder().decode(files[name])
  const xml = read('word/document.xml')
  elementsOf(xml)
  for (const text of ['Referat', 'Kort', 'Æblet', 'lille', 'side', ' &amp; mere', 'først', 'inden i', 'citat'])
    expect(xml).toContain(`${text}</w:t>`)
  expect(xml).toContain('w:val="Heading2"')
  expect(read('word/_rels/document.xml.rels')).toContain('https://net.example/articles/a')
})

test('the feed is well formed, whatever stands in an article, and dates a correction', () => {
  const article = {
    title: 'Det & det <nye>',
    lead: 'Lead',
    body: '**x** ]]>',
    slug: 'a',
    seasonId: '0190a000-0000-7000-8000-000000000000',
    publishedAt: '2026-12-01T09:00:00.000Z',
    corrections: [{ at: '2026-12-05T09:00:00.000Z', note: 'n' }],
  }
  const xml = atomFeed([article])
  elementsOf(xml)
  expect(xml).toContain('<title>Det &amp; det &lt;nye&gt;</title>')
  expect(xml.match(/<updated>2026-12-05T09:00:00.000Z<\/updated>/g)).toHaveLength(2)
})
