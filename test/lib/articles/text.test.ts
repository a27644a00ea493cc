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

/** What RFC 4287 wants of a feed and of each entry in it (4.1.1, 4.1.2), and how often. */
const atom = '{http://www.w3.org/2005/Atom}'
const needed = { feed: ['id', 'title', 'updated', 'author', 'author/name'], entry: ['id', 'title', 'updated'] }

test.each([1, 2, 0])('the feed holds what RFC 4287 asks for, whatever stands in its %i articles', (count) => {
  const article = {
    title: 'Det & det <nye>',
    lead: 'Lead \u0000\u0008',
    body: '**x** ]]>',
    slug: '2026-november',
    seasonId: '0190a000-0000-7000-8000-000000000000',
    publishedAt: '2026-12-01T09:00:00.000Z',
    corrections: [{ at: '2026-12-05T09:00:00.000Z', note: 'n' }],
  }
  const other = { ...article, seasonId: '0190a000-0000-7000-8000-000000000001', corrections: [] }
  const seen = elementsOf(atomFeed([article, other].slice(0, count)))
  const at = (path: string) =>
    seen.filter(
      (one) =>
        one.path ===
        path
          .split('/')
          .map((name) => `/${atom}${name}`)
          .join(''),
    )
  const text = (path: string) => at(path).map((one) => one.text)
  for (const name of needed.feed) expect(at(`feed/${name}`), name).toHaveLength(1)
  for (const name of needed.entry) expect(at(`feed/entry/${name}`), name).toHaveLength(count)
  const ids = [...text('feed/id'), ...text('feed/entry/id')]
  expect(new Set(ids).size).toBe(count + 1)
  for (const id of ids) expect(URL.canParse(id), id).toBe(true)
  const dates = ['feed/updated', 'feed/entry/updated', 'feed/entry/published'].flatMap(text)
  for (const date of dates) expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)
  const links = at('feed/link').map(({ attributes }) => [attributes.rel, attributes.href])
  expect(links).toContainEqual(['self', 'http://localhost:3000/api/feeds/articles'])
  expect(at('feed/entry/link').map(({ attributes }) => attributes.rel)).toEqual(Array(count).fill('alternate'))
  if (count === 0) return
  expect(text('feed/entry/title')[0]).toBe('Det & det <nye>')
  expect(text('feed/entry/content')[0]).toBe('<p><strong>x</strong> ]]&gt;</p>')
  expect(at('feed/entry/content')[0]?.attributes.type).toBe('html')
  expect([text('feed/updated')[0], text('feed/entry/updated')[0]]).toEqual(Array(2).fill('2026-12-05T09:00:00.000Z'))
})
