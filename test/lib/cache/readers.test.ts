import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { placeOfOwn, sameForReaders } from '@/lib/cache/offer.mjs'
import { readers } from '@/lib/cache/readers.mjs'
import { renew } from '@/lib/cache/tags.mjs'
import { asker } from '@/test/support/ask'

const page = (own: string) => `<p>æ</p><script>self.own=${own}</script><p>${'the posts '.repeat(50)}</p></body>`
const cookie = (who: string) => ({ cookie: who })

/** A server whose pages are for those whom `allowed` names, each with their own. Counts how often a page is made. */
async function site(options: { status?: number; setCookie?: boolean; early?: boolean; places?: number } = {}) {
  const allowed = new Set(['anna', 'bo'])
  let text = 'first'
  let made = 0
  const next = readers(async ({ url = '', headers }, response) => {
    const who = headers.cookie ?? ''
    if (!allowed.has(who)) return response.writeHead(403).end('not for you')
    made++
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (options.setCookie) response.setHeader('set-cookie', 'a=b')
    if (options.early) response.write('<!doctype html>')
    const own = async (cookies: string) => (allowed.has(cookies) ? JSON.stringify({ who: cookies, said: '$& ø' }) : null)
    const kept = sameForReaders({ tags: [url], own })
    // Rendering takes more than one turn.
    await new Promise((resolve) => setImmediate(resolve))
    response.statusCode = options.status ?? 200
    const html = page(kept ? placeOfOwn.repeat(options.places ?? 1) : JSON.stringify({ who, made: 'for one' })) + text
    response.write(html.slice(0, 20))
    response.end(html.slice(20))
  }, /^\/\w+$/)
  const ask = asker(next)
  return { ask, allowed, made: () => made, say: (said: string) => (text = said) }
}

test('made once for all its readers, each of whom is given their own', async () => {
  const { ask, made } = await site()
  const first = await ask('/one', cookie('anna'))
  const second = await ask('/one', cookie('bo'))
  expect(made()).toBe(1)
  expect(first.text).toBe(`${page('{"who":"anna","said":"$& ø"}')}first`)
  expect(second.text).toBe(`${page('{"who":"bo","said":"$& ø"}')}first`)
  expect(second.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-length': String(second.body.length) })
})

test('compressed in parts that make one whole', async () => {
  const { ask } = await site()
  for (const who of ['anna', 'bo']) {
    const zipped = await ask('/zipped', { ...cookie(who), 'accept-encoding': 'br, gzip' })
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(String(gunzipSync(zipped.body))).toBe((await ask('/zipped', cookie(who))).text)
  }
})

test('who may not read it, or no longer, is sent to the page itself, as is who says nothing of who they are', async () => {
  const { ask, allowed } = await site()
  await ask('/closed', cookie('anna'))
  expect((await ask('/closed', cookie('bo'))).status).toBe(200)
  allowed.delete('bo')
  for (const who of [cookie('bo'), cookie('per'), {}]) {
    expect(await ask('/closed', who)).toMatchObject({ status: 403, text: 'not for you' })
    const zipped = await ask('/closed', { ...who, 'accept-encoding': 'gzip' })
    expect(zipped.headers['content-encoding'] ? String(gunzipSync(zipped.body)) : zipped.text).toBe('not for you')
  }
})

test('gone at the moment its topic is renewed', async () => {
  const { ask, say } = await site()
  await ask('/renewed', cookie('anna'))
  say('second')
  expect((await ask('/renewed', cookie('anna'))).text).toContain('first')
  renew(['/renewed'])
  expect((await ask('/renewed', cookie('anna'))).text).toContain('second')
})

test('data, and an address with a question, are made for the one who asks', async () => {
  const { ask, made } = await site()
  await ask('/data', cookie('anna'))
  for (const [path, headers] of [
    ['/data', { rsc: '1' }],
    ['/data?a', {}],
  ] as const)
    expect((await ask(path, { ...headers, ...cookie('anna') })).text).toContain('for one')
  expect(made()).toBe(3)
})

test.each([
  ['that went wrong', { status: 500 }],
  ['that sets a cookie', { setCookie: true }],
  ['with two places', { places: 2 }],
  ['with none', { places: 0 }],
])('a page %s is given, and made anew the next time', async (_, options) => {
  const { ask, made } = await site(options)
  for (let i = 0; i < 2; i++) expect((await ask('/anew', cookie('anna'))).text).not.toContain(placeOfOwn)
  expect(made()).toBe(2)
})

test('a page whose beginning is written before it is asked is kept too', async () => {
  const { ask, made } = await site({ early: true })
  for (const who of ['anna', 'bo'])
    expect((await ask('/early', cookie(who))).text).toMatch(new RegExp(`^<!doctype html>.*"who":"${who}"`, 's'))
  expect(made()).toBe(1)
})

test('a page elsewhere is sent as it is written', async () => {
  const { ask, made } = await site({ early: true })
  for (let i = 0; i < 2; i++) expect((await ask('/en/elsewhere', cookie('anna'))).text).toMatch(/^<!doctype html>.*for one/s)
  expect(made()).toBe(2)
})
