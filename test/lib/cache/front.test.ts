import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { front } from '@/lib/cache/front.mjs'
import Pages from '@/lib/cache/pages.mjs'
import { renew } from '@/lib/cache/tags.mjs'
import { asker } from '@/test/support/ask'

const pages = new Pages()

type Made = { html?: string; status?: number; postponed?: string; cookie?: string; revalidate?: number }

/** A server whose Next keeps its pages as ours does; `make` says what is on one. Counts how often Next is asked. */
async function site(make: (url: string) => Made | Promise<Made>) {
  let asked = 0
  const next = front(async ({ url = '', headers }, response) => {
    asked++
    let { value } = (await pages.get(url)) ?? {}
    if (!value) {
      const { html = `<p>${url}</p>`, status = 200, postponed, cookie, revalidate } = await make(url)
      const tagged = { 'x-next-cache-tags': url, ...(cookie && { 'set-cookie': cookie }) }
      value = { kind: 'APP_PAGE', html, rscData: Buffer.from(`data of ${html}`), status, postponed, headers: tagged }
      await pages.set(url, value, { cacheControl: { revalidate: revalidate ?? false } })
    }
    const data = headers.rsc !== undefined
    // As Next does.
    delete headers.rsc
    response.statusCode = value.status
    response.setHeader('x-build', 'one')
    response.setHeader('content-type', data ? 'text/x-component' : 'text/html; charset=utf-8')
    for (const [name, sent] of Object.entries<string>(value.headers)) if (name !== 'x-next-cache-tags') response.setHeader(name, sent)
    response.end(data ? value.rscData : value.html)
  })
  const ask = asker(next)
  return { ask, asked: () => asked }
}

test('what Next has answered once is answered without it, with the same headers and body', async () => {
  const { ask, asked } = await site(() => ({}))
  const first = await ask('/same')
  const second = await ask('/same')
  expect(asked()).toBe(1)
  expect(second.text).toBe(first.text)
  expect(second.headers).toMatchObject({ 'x-build': 'one', 'cache-control': 'public, max-age=0, must-revalidate' })
})

test('in the coding that is asked for; who has it already is told so, in whichever coding that was', async () => {
  const { ask, asked } = await site(() => ({ html: 'æ'.repeat(500) }))
  await ask('/coded')
  const plain = await ask('/coded')
  const zipped = await ask('/coded', { 'accept-encoding': 'gzip, br;q=0' })
  const best = await ask('/coded', { 'accept-encoding': 'gzip, deflate, br, zstd' })
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(zipped.headers['content-encoding']).toBe('gzip')
  expect(String(gunzipSync(zipped.body))).toBe(plain.text)
  expect(best.headers['content-encoding']).toBe('br')
  expect(String(brotliDecompressSync(best.body))).toBe(plain.text)
  expect(new Set([plain, zipped, best].map(({ headers }) => headers.etag)).size).toBe(3)
  for (const { headers } of [plain, zipped, best]) {
    const known = await ask('/coded', { 'if-none-match': `W/${headers.etag}`, 'accept-encoding': 'br' })
    expect(known).toMatchObject({ status: 304, text: '', headers: { 'x-build': 'one' } })
  }
  expect((await ask('/coded', { 'if-none-match': '"another"' })).status).toBe(200)
  expect(asked()).toBe(1)
})

test('a HEAD has the length and no body', async () => {
  const { ask } = await site(() => ({}))
  const { text } = await ask('/head')
  expect(await ask('/head', {}, 'HEAD')).toMatchObject({ text: '', headers: { 'content-length': String(text.length) } })
})

test('gone at the moment its topic is renewed; one begun before that and finished after it is not kept', async () => {
  let html = 'old'
  let release: (() => void) | undefined
  const { ask } = await site(async () => {
    const read = html
    if (read === 'half-way') await new Promise<void>((resolve) => (release = resolve))
    return { html: read }
  })
  await ask('/renewed')
  expect((await ask('/renewed')).text).toBe('old')
  html = 'half-way'
  renew(['/renewed'])
  const before = ask('/renewed')
  await expect.poll(() => release).toBeDefined()
  html = 'new'
  renew(['/renewed'])
  release?.()
  expect((await before).text).toBe('half-way')
  expect((await ask('/renewed')).text).toBe('new')
  expect((await ask('/renewed')).text).toBe('new')
})

test('a page past its own time is left to Next, which makes it anew behind the answer', async () => {
  const { ask, asked } = await site(() => ({ revalidate: 0 }))
  for (let i = 0; i < 3; i++) await ask('/past')
  expect(asked()).toBe(3)
})

test('two hundred who ask at once after a renewal ask Next once', async () => {
  const { ask, asked } = await site(() => ({}))
  await ask('/crowd')
  renew(['/crowd'])
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask('/crowd')))
  expect(answers.every(({ text }) => text === '<p>/crowd</p>')).toBe(true)
  expect(asked()).toBe(2)
})

test.each<[string, Made]>([
  ['with something personal in it', { postponed: 'state' }],
  ['that is not there', { status: 404 }],
  ['that sets a cookie', { cookie: 'a=b' }],
])('a page %s goes to Next each time', async (what, made) => {
  const { ask, asked } = await site(() => made)
  for (let i = 0; i < 3; i++) await ask(`/${encodeURIComponent(what)}`)
  expect(asked()).toBe(3)
})

test('so does everything that is no plain reading of a page', async () => {
  const { ask, asked } = await site(() => ({}))
  await ask('/plain')
  await ask('/plain')
  expect(asked()).toBe(1)
  await ask('/plain?a=b')
  await ask('/plain', {}, 'POST')
  await ask('/plain', { rsc: '1', 'next-router-prefetch': '1' })
  await ask('/plain', { rsc: '1', 'next-router-segment-prefetch': '/_tree' })
  expect(asked()).toBe(5)
})

test('the data of a page are kept apart from it, and by where the phone that asks stands', async () => {
  const { ask, asked } = await site(() => ({}))
  const from = (tree: string) => ask('/data', { rsc: '1', 'next-router-state-tree': tree })
  const document = await ask('/data')
  const data = await from('here')
  expect(data.text).toBe(`data of ${document.text}`)
  expect(await from('here')).toMatchObject({ text: data.text, headers: { 'content-type': 'text/x-component' } })
  expect(asked()).toBe(2)
  await from('elsewhere')
  expect(asked()).toBe(3)
  expect((await ask('/data')).text).toBe(document.text)
})
