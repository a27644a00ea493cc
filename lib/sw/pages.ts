import type { News } from './messages'
import { build, windowsCache } from './names'

declare const self: ServiceWorkerGlobalScope

/** The date of the copy that each page was answered with. In memory: it is asked for within seconds. */
const given = new Map<string, number>()

/**
 * The address that each page shows; one that was reached without loading a document is not the one it was opened with. On the
 * phone too, as a browser stops a worker that has nothing to do, and starts it again with nothing in memory.
 */
const shown = new Map<string, string>()

/** Remembers which copy a page that is about to open was given. */
export function give(clientId: string, keptAt: number): void {
  remember(given, clientId, keptAt)
}

/** Has a newer copy than the page was given been kept since? Asked once; afterwards the page has been told. */
export function isOutdated(clientId: string, keptAt: number | null): boolean {
  const had = given.get(clientId)
  given.delete(clientId)
  return had !== undefined && keptAt !== null && keptAt > had
}

/** Remembers where a page is. */
export async function show(clientId: string, path: string): Promise<void> {
  remember(shown, clientId, path)
  // A phone that is full knows it until the worker is stopped.
  await keepShown(clientId, path).catch(() => {})
}

/** Is the page at this very address? */
export async function shows(clientId: string, path: string): Promise<boolean> {
  const known = shown.get(clientId) ?? (await (await caches.match(keyOf(clientId), { cacheName: windowsCache }))?.text())
  return known === path
}

async function keepShown(clientId: string, path: string): Promise<void> {
  const windows = await caches.open(windowsCache)
  await windows.put(keyOf(clientId), new Response(path))
  const open = (await self.clients.matchAll({ type: 'window' })).map(({ id }) => keyOf(id))
  for (const { url } of await windows.keys()) if (!open.includes(new URL(url).pathname)) await windows.delete(url)
}

const keyOf = (clientId: string): string => `/${clientId}`

function remember<T>(map: Map<string, T>, clientId: string, value: T): void {
  map.set(clientId, value)
  if (map.size > 50) map.delete(map.keys().next().value ?? '')
}

let reached: boolean | undefined

/** Could the server be reached when it was last tried? A page that opens later than that was found out has not heard. */
export const reachable = (): boolean | undefined => reached

/** Tells every open page. Each knows by the path whether it is meant. */
export async function tell(news: Omit<News, 'build'>): Promise<void> {
  reached = news.reachable ?? reached
  for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage({ ...news, build } satisfies News)
}
