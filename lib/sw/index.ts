import { keepAhead } from './ahead'
import { dateOf, keptDocument } from './documents'
import { answerCalendar, answerFile } from './files'
import { freshen } from './freshen'
import { bringIn, takeOver } from './lifecycle'
import type { FromPage, News } from './messages'
import { build } from './names'
import { type SyncEvent, sendOutbox } from './outbox'
import { isOutdated, reachable, show } from './pages'
import { answerMe, askWho, knownPerson, meAddress } from './person'
import { openPush, renewPush, type SubscriptionChange, showPush } from './push'
import { isCalendar, isFile, kindOf } from './routes'
import { answerAsset, answerDocument, answerRsc, offline } from './strategies'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

const manifest = self.__WB_MANIFEST
const assets = new Set(manifest.map(({ url }) => url))

self.addEventListener('install', (event) => event.waitUntil(bringIn(manifest)))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))

self.addEventListener('push', (event) => event.waitUntil(showPush(event.data)))
self.addEventListener('notificationclick', (event) => event.waitUntil(openPush(event)))
self.addEventListener('pushsubscriptionchange', (event) => (event as SubscriptionChange).waitUntil(renewPush(event as SubscriptionChange)))

self.addEventListener('fetch', (event) => {
  const answer = answerTo(event)
  if (answer) event.respondWith(answer)
})

/** Who answers a request; undefined leaves it to the browser. */
function answerTo(event: FetchEvent): Promise<Response> | undefined {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return undefined
  if (pathname === meAddress) return answerMe(request)
  if (isFile(pathname)) return answerFile(request).catch(() => (request.mode === 'navigate' ? offline(pathname) : Response.error()))
  if (isCalendar(pathname)) return answerCalendar(request)
  if (assets.has(pathname)) return answerAsset(request)
  if (pathname.startsWith('/api/')) return undefined
  // Where the browser has lost its storage, the app is a web page.
  if (request.mode === 'navigate') return answerDocument(event).catch(() => fetch(request))
  if (request.headers.get('RSC')) return answerRsc(event)
  return undefined
}

self.addEventListener('message', (event) => {
  const message = event.data as FromPage
  const page = event.source
  if (message.type === 'take over') event.waitUntil(self.skipWaiting())
  if (message.type === 'opened' && page instanceof Client)
    event.waitUntil(Promise.all([show(page.id, message.path), opened(page, message)]))
  if (message.type === 'freshen') event.waitUntil(freshened(message))
})

type Freshen = Pick<Extract<FromPage, { type: 'freshen' }>, 'path' | 'changed' | 'all'>

async function freshened({ path, changed, all }: Freshen): Promise<void> {
  if ((await freshen(path, changed ? 'changed' : 'looking')) !== 'unreachable') await keepAhead(path, all)
}

// Once a day, where the browser does that for an app on the home screen.
self.addEventListener('periodicsync', (event) => (event as SyncEvent).waitUntil(fetchDaily()))
self.addEventListener('sync', (event) => (event as SyncEvent).waitUntil(sendOutbox()))

/** From the front page, in each language that is read on this phone. */
async function fetchDaily(): Promise<void> {
  for (const path of ['/', '/en']) if (await keptDocument(path)) await freshened({ path, changed: true, all: true })
}

let asked = false

async function opened(page: Client, { path, soft }: Extract<FromPage, { type: 'opened' }>): Promise<void> {
  const copy = await keptDocument(path)
  const keptAt = copy ? dateOf(copy) : null
  page.postMessage({ path, keptAt, reachable: reachable(), fresh: isOutdated(page.id, keptAt), build } satisfies News)
  const never = kindOf(path.split('?')[0] ?? '') === 'never'
  if (never && reachable() === undefined) await freshen(path)
  if (never) return
  // Who signed in before this worker was in charge, it has not heard of.
  if (!asked && !(await knownPerson())) asked = await askWho()
  if ((soft || !copy) && (await freshen(path)) === 'unreachable') return
  await keepAhead(path, false)
}
