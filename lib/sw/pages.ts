import type { News } from './messages'
import { build } from './names'

declare const self: ServiceWorkerGlobalScope

/** The date of the copy that each page was answered with. In memory: it is asked for within seconds. */
const given = new Map<string, number>()

/** The address that each page shows; one that was reached without loading a document is not the one it was opened with. */
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
export const show = (clientId: string, path: string): void => remember(shown, clientId, path)

/** Is the page at this very address? */
export const shows = (clientId: string, path: string): boolean => shown.get(clientId) === path

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
