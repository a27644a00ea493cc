import { dateOf, keep, keptDocument } from './documents'
import { inTime, judge, persistently } from './fetching'
import { freshen, noteBuild, serverMovedOn } from './freshen'
import { assetsCache } from './names'
import { give, shows, tell } from './pages'
import { knownPerson } from './person'
import { kindOf, offlinePage } from './routes'

/** How long a person waits for the network: within two seconds they have the page, or read that it is not kept. */
const impatience = 1500
/** Pages that are never kept have nothing else to show. */
const desk = 10_000
/** Pages that came too late, for a person who reads meanwhile that they are not kept: asked for again, they are waited for. */
const late = new Set<string>()
/** For what nobody waits for. */
const patience = 3000

/** A page: the kept copy at once, and a new one fetched behind it; else the network; else the page that says what is kept. */
export async function answerDocument(event: FetchEvent): Promise<Response> {
  const { pathname, search } = new URL(event.request.url)
  const path = pathname + search
  const copy = await keptDocument(path)
  if (copy && !serverMovedOn()) {
    give(event.resultingClientId, dateOf(copy))
    event.waitUntil(freshen(path))
    return copy
  }
  const kind = kindOf(pathname)
  const person = await knownPerson()
  const fetching = fetch(event.request)
  event.waitUntil(fetching.then((response) => keepWhatCame(response.clone(), path, person)).catch(() => {}))
  const response = await inTime(fetching, kind === 'never' || late.delete(path) ? desk : impatience)
  if (!response && !copy) fetching.then(() => late.add(path)).catch(() => {})
  return response ?? copy ?? (await offline(pathname))
}

/** Also what comes too late for the person: the page that stands in its place is told, and gives way to it. */
async function keepWhatCame(response: Response, path: string, person: string | undefined): Promise<void> {
  if (response.type === 'opaqueredirect') return
  const fetched = await judge(response)
  noteBuild(fetched.outcome)
  if (fetched.outcome === 'document') await keep(path, fetched, person)
  const copy = await keptDocument(path)
  await tell({ path, keptAt: copy ? dateOf(copy) : null, reachable: fetched.outcome !== 'unreachable', fresh: false })
}

/**
 * A navigation inside the app. Where the network fails, or is slow and a copy is kept, Next is given something that is no
 * answer, without an error: it then loads the document, which `answerDocument` has. A build that does not fit Next sees itself.
 */
export async function answerRsc(event: FetchEvent): Promise<Response> {
  const { request } = event
  if (request.headers.get('Next-Router-Prefetch')) return (await inTime(fetch(request), patience)) ?? new Response(null, { status: 204 })
  const url = new URL(request.url)
  url.searchParams.delete('_rsc')
  const path = url.pathname + url.search
  // A page that renews itself where it stands has time: giving up would reload it, and lose what is being typed.
  const itself = await shows(event.clientId, path)
  const hurry = !itself && (await keptDocument(path)) !== undefined
  const response = await inTime(itself ? persistently(request, desk) : fetch(request), hurry ? impatience : desk)
  return response ?? new Response('', { headers: { 'Content-Type': 'text/plain' } })
}

/** Scripts, styles, fonts, icons: what was kept when this build came in; anything else from the network, and not kept. */
export async function answerAsset(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: assetsCache, ignoreVary: true })) ?? fetch(request)
}

/** The page that says what is kept. */
export async function offline(pathname: string): Promise<Response> {
  return (await keptDocument(offlinePage(pathname))) ?? Response.error()
}
