import type { Fetched } from './fetching'
import { build, pagesCache, personCache } from './names'
import { knownPerson } from './person'
import { keyOf, kindOf } from './routes'

const toUrl = (path: string) => new URL(path, location.origin)

/** Next's responses vary by headers that say nothing about the document. */
const anyHeaders = { ignoreVary: true }

/** The kept copy of a page in this build, or undefined. */
export async function keptDocument(path: string): Promise<Response | undefined> {
  const name = await cacheFor(path)
  return name ? caches.match(keyOf(toUrl(path)), { cacheName: name, ...anyHeaders }) : undefined
}

/** When the server made a copy, in milliseconds since 1970. */
export const dateOf = (copy: Response): number => Date.parse(copy.headers.get('Date') ?? '') || 0

/** How a document stands to the copy that was there; `not kept` where none may be. */
export type Kept = 'new' | 'changed' | 'same' | 'not kept'

/** Keeps a document: a member's with the person it was fetched for, a public one only where the server calls it the same for all. */
export async function keep(
  path: string,
  { html, headers }: Extract<Fetched, { outcome: 'document' }>,
  fetchedFor: string | undefined,
): Promise<Kept> {
  const member = kindOf(toUrl(path).pathname) === 'member'
  if (!member && /private|no-store/.test(headers.get('Cache-Control') ?? '')) return 'not kept'
  // Somebody may have signed out, or in, while it was on its way.
  if (member && (!fetchedFor || fetchedFor !== (await knownPerson()))) return 'not kept'
  const name = await cacheFor(path)
  if (!name) return 'not kept'
  const before = await (await keptDocument(path))?.text()
  const copy = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    Date: headers.get('Date') ?? new Date().toUTCString(),
    'X-Build': build,
  })
  try {
    await (await caches.open(name)).put(keyOf(toUrl(path)), new Response(html, { headers: copy }))
  } catch {
    return 'not kept' // The phone is full.
  }
  return before === undefined ? 'new' : before === html ? 'same' : 'changed'
}

/** Drops the copy of a page that is not there any more. Returns whether there was one. */
export async function drop(path: string): Promise<boolean> {
  const name = await cacheFor(path)
  return name ? (await caches.open(name)).delete(keyOf(toUrl(path)), anyHeaders) : false
}

async function cacheFor(path: string): Promise<string | undefined> {
  const kind = kindOf(toUrl(path).pathname)
  if (kind === 'public') return pagesCache
  const person = kind === 'member' ? await knownPerson() : undefined
  return person && personCache(person)
}
