import { expect, test } from 'vitest'
import Pages from '@/lib/cache/pages.mjs'
import { doubt, renew } from '@/lib/cache/tags.mjs'

const pages = new Pages()
const page = (html: string, tags: string, rest = {}) => ({ kind: 'APP_PAGE', html, headers: { 'x-next-cache-tags': tags }, ...rest })
const shown = async (key: string) => (await pages.get(key))?.value.html

/** As Next does: looks, makes, puts in. */
async function make(key: string, value: unknown, context: unknown = {}) {
  await pages.get(key)
  await pages.set(key, value, context)
}

test('a page is shown until its tag is renewed', async () => {
  await make('/a', page('one', 'a'))
  expect(await shown('/a')).toBe('one')
  renew(['a'])
  expect(await shown('/a')).toBeUndefined()
})

test('a page begun before a renewal and finished after it is not shown', async () => {
  await pages.get('/b')
  renew(['b'])
  await pages.set('/b', page('old', 'b'), {})
  expect(await shown('/b')).toBeUndefined()
  await make('/b', page('new', 'b'))
  expect(await shown('/b')).toBe('new')
})

test('nor is one begun after it that joined a read begun before it', async () => {
  renew(['c'])
  await pages.get('/c')
  doubt(['c'])
  await pages.set('/c', page('old', 'c'), {})
  expect(await shown('/c')).toBeUndefined()
})

test('of two made at once, the one nobody saw begin is not kept', async () => {
  await pages.get('/d')
  await pages.get('/d')
  await pages.set('/d', page('first', 'd'), {})
  await pages.set('/d', page('second', 'd'), {})
  expect(await shown('/d')).toBe('first')
})

test('where making a page anew fails, the old one is not made younger', async () => {
  const value = page('old', 'e')
  await make('/e', value, { cacheControl: { revalidate: 0 } })
  // Past its time: Next makes a new one, a renewal comes, the making fails, and Next hands the old one back.
  expect(await shown('/e')).toBe('old')
  renew(['e'])
  await pages.set('/e', value, { cacheControl: { revalidate: 3 } })
  expect(await shown('/e')).toBeUndefined()
})

test('past its own time a page is still shown, and its successor is kept', async () => {
  await make('/f', page('old', 'f'), { cacheControl: { revalidate: 0 } })
  expect(await shown('/f')).toBe('old')
  await pages.set('/f', page('new', 'f'), { cacheControl: { revalidate: 900 } })
  expect(await shown('/f')).toBe('new')
})

test('an address that leads nowhere is not kept, and takes the page away that was there', async () => {
  await make('/g', page('here', 'g'))
  renew(['g'])
  await make('/g', page('not found', 'g', { status: 404 }))
  expect(await shown('/g')).toBeUndefined()
})

test('no cache on the way may keep a page; one with something personal in it is left to Next', async () => {
  const whole = page('whole', 'h')
  await make('/h', whole)
  expect(whole.headers).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate' })
  const personal = page('shell', 'h', { postponed: 'state' })
  await make('/i', personal)
  expect(personal.headers).not.toHaveProperty('cache-control')
})
