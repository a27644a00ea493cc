import { get, type IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, startServer } from '@/test/support/server'
import { listenTo } from './sse'

let server: Server
let agenda = ''

beforeAll(async () => {
  server = await startServer()
  agenda = /href="(\/meetings\/[^"/]+\/agenda)"/.exec((await ask('/')).text)?.[1] ?? ''
})
afterAll(() => server?.close())

/** With exactly these headers: `fetch` has its own ideas. */
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status?: number; headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
    get({ port: server.port, path, headers }, async (answer) => {
      resolve({ status: answer.statusCode, headers: answer.headers, text: String(Buffer.concat(await answer.toArray())) })
    }).on('error', reject)
  })

/** Next's own answer, and the one given in its place when the same is asked again. */
async function both(path: string, headers: Record<string, string> = {}) {
  await ask(path, headers)
  // What stands after the question mark is nothing to the page, and is left to Next.
  const next = await ask(headers.rsc ? path : `${path}?any`, headers)
  return { next, front: await ask(path, headers) }
}

const ofOneAnswer = ['date', 'etag', 'content-length', 'transfer-encoding', 'x-nextjs-cache']
const lasting = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofOneAnswer.includes(name)))

/** The name of a body that was kept ready. */
const readied = /^"[\w-]{22}-identity"$/

test.each(['/', '/en', 'agenda', '/privacy'])('%s is answered before Next is asked, as Next would', async (name) => {
  const { next, front } = await both(name === 'agenda' ? agenda : name)
  expect(front.headers.etag).toMatch(readied)
  expect(next.headers.etag).not.toMatch(readied)
  expect(front.text).toBe(next.text)
  expect(lasting(front.headers)).toEqual(lasting(next.headers))
  expect(front.headers['x-build']).toBe('test-build-one')
})

test('so are the data with which an open agenda freshens', async () => {
  const first = await ask(`${agenda}?_rsc`, { rsc: '1' })
  const { front } = await both(`${agenda}?_rsc`, { rsc: '1' })
  expect(front.headers.etag).toMatch(readied)
  expect(front.headers['content-type']).toBe('text/x-component')
  expect(front.text).toBe(first.text)
})

test('a browser that opens a page has its styles in the document, and needs no other for the screen', async () => {
  const { front } = await both(agenda, { 'sec-fetch-mode': 'navigate' })
  expect(front.headers.etag).toMatch(readied)
  expect(front.text).toContain('<style>')
  const [link = '', ...others] = front.text.match(/<link rel="stylesheet"[^>]*>/g) ?? []
  expect(others).toEqual([])
  expect(link).toContain('media="print"')
})

test('it has no script that would take the line from what is to be painted, and knows each that Next asks for', async () => {
  const { front, next } = await both(agenda, { 'sec-fetch-mode': 'navigate' })
  expect(front.text).not.toMatch(/<script src="[^"]*" (id="\w+" )?async|rel="preload" as="script"/)
  const wanted = [...next.text.matchAll(/<script src="([^"]+)"[^>]* async/g)].map(([, src]) => src)
  expect(wanted.length).toBeGreaterThan(3)
  for (const src of wanted) expect(front.text).toContain(`"${src}"`)
})

test.each(['/sign-in', '/en/sign-in', '/mailbox'])('%s is made for each who asks, and kept out of search engines', async (path) => {
  for (let i = 0; i < 3; i++) {
    const { status, headers } = await ask(path)
    expect(status).toBe(200)
    expect(headers.etag).toBeUndefined()
    expect(headers['cache-control']).toMatch(/private/)
    expect(headers['x-robots-tag']).toBe('noindex')
  }
})

test.each(['/', '/en', '/privacy', '/accessibility'])('%s may be found by search engines', async (path) => {
  expect((await ask(path)).headers['x-robots-tag']).toBeUndefined()
})

test('who has no session is sent on from what needs one, however often others were let in', async () => {
  const cookie = 'next-auth.session-token=anything'
  for (const path of ['/me', '/en/desk']) {
    await ask(path, { cookie })
    await ask(path, { cookie })
    expect((await ask(path)).status).toBe(307)
  }
})

test('an address that leads nowhere says so in its language, each time', async () => {
  for (let i = 0; i < 2; i++) {
    expect(await ask('/nowhere')).toMatchObject({ status: 404, text: expect.stringContaining('Siden findes ikke') })
    expect(await ask('/en/nowhere')).toMatchObject({ status: 404, text: expect.stringContaining('There is no such page') })
  }
})

// The last: it stops the server.
test('told to stop, it hangs up on the phones that listen and is gone', async () => {
  const ear = await listenTo(server.address, 'seasons')
  await ear.next('hello seasons')
  await server.stop('SIGTERM')
  await ear.ended
  await expect(ask('/')).rejects.toThrow()
})
