import { describe, expect, test } from 'vitest'
import { whatFits } from '@/lib/sw/files'
import { agendasIn, byWant, companions, filesIn, isAgendaPage, isNote, keyOf, kindOf, notesIn, offlinePage, pagesOf } from '@/lib/sw/routes'

test.each([
  ['/', 'public'],
  ['/en', 'public'],
  ['/meetings/2026-11-24-vest/agenda', 'public'],
  ['/en/meetings/2026-11-24-vest/practical', 'public'],
  ['/me', 'member'],
  ['/en/me', 'member'],
  ['/registration', 'member'],
  ['/en/registration/pass', 'member'],
  ['/meetings/2026-11-24-vest/notes', 'member'],
  ['/meetings/2026-11-24-vest/groups/3', 'member'],
  ['/meetings/2026-11-24-vest/mirror', 'member'],
  ['/discussions/7', 'member'],
  ['/registration/pass', 'member'],
  ['/desk', 'never'],
  ['/desk/check-in/2026-11-24-vest', 'member'],
  ['/en/desk/check-in/2026-11-24-vest', 'member'],
  ['/desk/check-in', 'never'],
  ['/en/desk/seasons', 'never'],
  ['/sign-in/code', 'never'],
  ['/mailbox', 'never'],
  ['/api/me', 'never'],
  ['/messages', 'public'],
  ['/desktop', 'public'],
])('%s is kept as %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})

test('a public page is one whatever stands after the question mark; a member’s page is not', () => {
  expect(keyOf(new URL('https://x.example/?til=dagsorden'))).toBe('/')
  expect(keyOf(new URL('https://x.example/discussions?page=2'))).toBe('/discussions?page=2')
  expect(keyOf(new URL('https://x.example/meetings/2026-11-24-vest/groups?her=1'))).toBe('/meetings/2026-11-24-vest/groups')
})

describe('what belongs together', () => {
  test('a meeting’s pages, in the language one reads', () => {
    expect(companions('/en/meetings/a/agenda', false)).toEqual([
      '/en/meetings/a/agenda',
      '/en/meetings/a/materials',
      '/en/meetings/a/practical',
      '/en',
    ])
    expect(companions('/meetings/a/materials', true)).toEqual(
      expect.arrayContaining(['/meetings/a/groups', '/meetings/a/mirror', '/me', '/registration/pass']),
    )
    expect(companions('/privacy', true)).toEqual(['/privacy'])
  })
  test('the meeting one is registered for comes first, wherever one is; nobody’s is nothing', () => {
    expect(pagesOf({ meeting: 'b' }, '/en/privacy')).toEqual(expect.arrayContaining(['/en/meetings/b/materials', '/en/registration']))
    expect(pagesOf({ meeting: null }, '/')).toEqual([])
  })
  test('then an agenda that has been opened, then that of one’s own side', () => {
    const [west, east] = ['/meetings/2026-11-24-vest/agenda', '/meetings/2026-11-26-oest/agenda']
    expect(byWant([west, east], [], { library: { side: 'east' } })).toEqual([east, west])
    expect(byWant([west, east], [west], { library: { side: 'east' } })).toEqual([west, east])
    expect(byWant([west, east], [], {})).toEqual([west, east])
  })
  test('what a document links to', () => {
    const html =
      '<a class="x" href="/meetings/a/agenda">A</a><a href="/meetings/a/agenda#x">A</a><a href="/api/files/1/L&#x27;%C3%A5n.pdf">f</a><a href="https://kb.dk/api/files/2/x">n</a>'
    expect(agendasIn(html)).toEqual(['/meetings/a/agenda'])
    expect(filesIn(html)).toEqual(["/api/files/1/L'%C3%A5n.pdf"])
  })
  test('the notes that their list leads to, and one’s own; no other page leads to any', () => {
    const html =
      '<a href="/en/meetings/a/notes/1">1</a><a href="/en/meetings/a/notes/1/mine">m</a><a href="/en/meetings/a/notes/group/2/3">g</a><a href="/en/meetings/a/notes">n</a>'
    expect(notesIn('/en/meetings/a/notes', html)).toEqual([
      '/en/meetings/a/notes/1',
      '/en/meetings/a/notes/1/mine',
      '/en/meetings/a/notes/group/2/3',
    ])
    expect(notesIn('/en/meetings/a/agenda', html)).toEqual([])
    expect(isNote('/en/meetings/a/notes/1/mine')).toBe(true)
    expect(isNote('/meetings/a/notes')).toBe(false)
  })
  test('the page that stands in speaks the language of the address', () => {
    expect(offlinePage('/en/privacy')).toBe('/en/offline')
    expect(offlinePage('/enigma')).toBe('/offline')
  })
})

test('the largest files are left out, and those whose size nobody says', () => {
  const sizes = new Map([
    ['large', 50],
    ['unknown', Number.POSITIVE_INFINITY],
    ['small', 10],
    ['middle', 20],
  ])
  expect(whatFits(sizes, 60)).toEqual(['small', 'middle'])
  expect(whatFits(sizes, 9)).toEqual([])
})

test.each([
  ['/meetings/2026-11-24-vest/materials', true],
  ['/en/meetings/2026-11-24-vest/agenda', true],
  ['/meetings/2026-11-24-vest/practical', true],
  ['/meetings/2026-11-24-vest/notes', false],
  ['/meetings/2026-11-24-vest/groups', false],
  ['/registration', false],
])('a message that leads to %s tells of the whole meeting: %s', (path, of) => {
  expect(isAgendaPage(path)).toBe(of)
})
