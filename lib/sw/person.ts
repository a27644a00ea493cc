import type { Me } from '@/lib/people/me'
import { inTime } from './fetching'
import { personCache, personOf } from './names'

export const meAddress = '/api/me'

/** The id of the person whose things are kept in this build, or undefined. There is never more than one. */
export async function knownPerson(): Promise<string | undefined> {
  const names = await caches.keys()
  return names.map(personOf).find((id) => id !== undefined && names.includes(personCache(id)))
}

/** Who is signed in, from the server; from the phone where the server does not answer. Whoever it is not, is forgotten. */
export async function answerMe(request: Request): Promise<Response> {
  const response = await inTime(fetch(request), 3000)
  if (!response) return (await keptMe()) ?? noAnswer()
  if (response.ok) await hear(response.clone())
  return response
}

/** Asks the server who is signed in. False where it does not say. */
export async function askWho(): Promise<boolean> {
  const response = await fetch(meAddress, { cache: 'no-store' }).catch(() => undefined)
  if (response?.ok) await hear(response)
  return response?.ok ?? false
}

async function hear(response: Response): Promise<void> {
  const copy = response.clone()
  const me: { id?: string } | null = await response.json().catch(() => undefined)
  if (me === undefined) return
  for (const name of await caches.keys()) {
    const person = personOf(name)
    if (person !== undefined && person !== me?.id) await caches.delete(name)
  }
  if (me?.id) await (await caches.open(personCache(me.id))).put(meAddress, copy)
}

/** Who that is, as the server last told it. */
export async function knownMe(): Promise<Partial<Me> | undefined> {
  const me: Me | null | undefined = await (await keptMe())?.json().catch(() => undefined)
  return me ?? undefined
}

async function keptMe(): Promise<Response | undefined> {
  const person = await knownPerson()
  return person ? caches.match(meAddress, { cacheName: personCache(person), ignoreVary: true }) : undefined
}

/** Neither somebody nor nobody, and without an error in the page's log: there is nothing anyone could do about it. */
const noAnswer = () => new Response(null, { status: 204 })
