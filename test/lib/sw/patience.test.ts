import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { News } from '@/lib/sw/messages'
import { phoneStorage } from '@/test/support/phone-storage'

/** A worker just started, on a phone with these pages, and a network that takes calls and answers when it likes. */
async function worker(keptPaths: string[]) {
  const told: News[] = []
  const answers: ((response: Response) => void)[] = []
  const caches = phoneStorage()
  const page = { id: 'a', postMessage: (news: News) => told.push(news) }
  vi.stubGlobal('caches', caches)
  vi.stubGlobal('location', { origin: 'http://localhost', href: 'http://localhost/sw.js' })
  vi.stubGlobal('self', { location, clients: { matchAll: async () => [page] }, registration: { update: async () => {} } })
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => answers.push(resolve)))
  vi.stubEnv('NEXT_PUBLIC_BUILD_ID', 'a-build')
  vi.resetModules()
  const { pagesCache } = await import('@/lib/sw/names')
  for (const path of ['/offline', ...keptPaths]) await (await caches.open(pagesCache)).put(path, new Response(`kept: ${path}`))
  const { answerDocument, answerRsc } = await import('@/lib/sw/strategies')
  const { show } = await import('@/lib/sw/pages')
  const { freshen } = await import('@/lib/sw/freshen')
  const open = (path: string) => {
    const request = new Request(`http://localhost${path}`)
    return answerDocument({ request, resultingClientId: 'a', waitUntil: () => {} } as unknown as FetchEvent).then((got) => got.text())
  }
  /** What Next asks for, from a window that shows this page, or another. */
  const renew = async (path: string, shown = path) => {
    await show('a', shown)
    return answerRsc({
      request: new Request(`http://localhost${path}?_rsc=1`, { headers: { RSC: '1' } }),
      clientId: 'a',
    } as unknown as FetchEvent)
  }
  return { open, freshen, renew, told, answer: (response: Response) => answers.at(-1)?.(response) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

const twoSeconds = () => vi.advanceTimersByTimeAsync(1900)

test('where nobody answers, an opened page is said to be a copy within two seconds', async () => {
  const { open, told } = await worker(['/agenda'])
  expect(await open('/agenda')).toBe('kept: /agenda')
  await twoSeconds()
  expect(told).toMatchObject([{ path: '/agenda', reachable: false }])
})

test('a page that has been open for long has more patience with a network that is only slow', async () => {
  const { freshen, told } = await worker(['/agenda'])
  void freshen('/agenda', 'looking')
  await twoSeconds()
  expect(told).toEqual([])
  await twoSeconds()
  expect(told).toMatchObject([{ path: '/agenda', reachable: false }])
})

test('where nobody answers, a page that is not kept is said to be so within two seconds; come too late, it is waited for', async () => {
  const { open, answer, told } = await worker([])
  const first = open('/welcome')
  await twoSeconds()
  expect(await first).toBe('kept: /offline')
  answer(new Response('welcome', { headers: { 'X-Build': 'a-build', 'Content-Type': 'text/html', 'Cache-Control': 'private' } }))
  await vi.advanceTimersByTimeAsync(1)
  expect(told.at(-1)).toMatchObject({ path: '/welcome', reachable: true })
  // The page that stands in its place gives way now, and the network is as slow as it was.
  const second = open('/welcome')
  await twoSeconds()
  answer(new Response('welcome'))
  expect(await second).toBe('welcome')
})

test('a page that renews itself is not given up where a network that has just come back fails once more', async () => {
  const { renew } = await worker(['/agenda'])
  let tries = 0
  vi.stubGlobal('fetch', async () => {
    tries++
    if (tries < 3) throw new TypeError('network changed')
    return new Response('renewed', { headers: { 'Content-Type': 'text/x-component' } })
  })
  const renewed = renew('/agenda')
  await twoSeconds()
  expect(await (await renewed).text()).toBe('renewed')
  // To another page one goes on at once, by its copy.
  tries = 0
  expect((await renew('/agenda', 'elsewhere')).headers.get('Content-Type')).toBe('text/plain')
})
