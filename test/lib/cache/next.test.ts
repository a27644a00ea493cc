import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import Pages from '@/lib/cache/pages.mjs'
import { renew, settled } from '@/lib/cache/tags.mjs'

// Our handler under Next's own caches, as they are in the version installed: what many requests at once come to.
const require = createRequire(import.meta.url)
const { IncrementalCache } = require('next/dist/server/lib/incremental-cache')
const { default: ResponseCache } = require('next/dist/server/response-cache')
const { default: RenderResult } = require('next/dist/server/render-result')

/** A server with one page, rendered by `render`; returns how a request asks for it, with or without a failing render. */
function server(tag: string, render: () => Promise<string>) {
  const route = { kind: 'APP_PAGE', sourceRoute: `/${tag}/page` }
  const responses = new ResponseCache({ minimalMode: false, route })
  return async (): Promise<string> => {
    const incrementalCache = new IncrementalCache({
      dev: false,
      requestHeaders: {},
      previewProps: { previewModeId: 'preview' },
      prerenderManifest: { routes: {}, dynamicRoutes: {}, notFoundRoutes: [] },
      CurCacheHandler: Pages,
    })
    const generate = async () => ({
      value: {
        kind: 'APP_PAGE',
        html: RenderResult.fromStatic(await render(), 'text/html'),
        headers: { 'x-next-cache-tags': tag },
        status: 200,
      },
      cacheControl: { revalidate: 900, expire: 1800 },
    })
    const answer = await responses.get(`/${tag}`, generate, { incrementalCache, isRoutePPREnabled: true, routeKind: 'APP_PAGE' })
    return answer.value.html.toUnchunkedString()
  }
}

/** A render that waits in the test's hand. */
function held() {
  let data = 'old'
  let renders = 0
  const waiting: (() => void)[] = []
  return {
    change: (to: string) => {
      data = to
    },
    renders: () => renders,
    begun: async (count: number) => expect.poll(() => renders).toBe(count),
    release: () => waiting.shift()?.(),
    render: async () => {
      renders++
      const read = data
      await new Promise<void>((resolve) => waiting.push(resolve))
      return read
    },
  }
}

test('two hundred phones that ask at once have it rendered once, and once more after a renewal', async () => {
  let renders = 0
  const ask = server('many', async () => `render ${++renders}`)
  const crowd = () => Promise.all(Array.from({ length: 200 }, ask))
  expect(new Set(await crowd())).toEqual(new Set(['render 1']))
  renew(['many'])
  expect(new Set(await crowd())).toEqual(new Set(['render 2']))
})

test('who joins a render begun before a renewal is shown the old, once; who waits until told is shown the new', async () => {
  const page = held()
  const ask = server('joined', page.render)
  const before = ask()
  await page.begun(1)
  page.change('new')
  renew(['joined'])
  const told = settled(['joined'], 5000)
  const joined = ask()
  page.release()
  expect(await before).toBe('old')
  expect(await joined).toBe('old')
  expect(await told).toBe(true)
  const after = ask()
  await page.begun(2)
  page.release()
  expect(await after).toBe('new')
  expect(await ask()).toBe('new')
  expect(page.renders()).toBe(2)
})

test('a render that fails is the fault of that request alone; the next one tries again', async () => {
  let broken = true
  const ask = server('broken', async () => {
    if (broken) throw new Error('the database hung up')
    return 'whole'
  })
  await expect(ask()).rejects.toThrow('the database hung up')
  broken = false
  expect(await ask()).toBe('whole')
})
