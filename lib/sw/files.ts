import { inTime } from './fetching'
import { filesCache, leftOutKey } from './names'

/** What the files of the meetings may take up on a phone, in bytes. */
const room = 60 * 1024 * 1024

/**
 * Keeps these files, the smallest first, as far as there is room; older meetings' files give way. The names of those that
 * find no room are kept for the page that says so.
 */
export async function keepFiles(paths: string[]): Promise<void> {
  const cache = await caches.open(filesCache)
  const sizes = new Map<string, number>()
  for (const path of paths) sizes.set(path, await sizeOf(cache, path))
  const fitting = whatFits(sizes, room)
  await makeRoom(cache, fitting, sizes)
  for (const path of fitting) {
    if (await cache.match(path)) continue
    const response = await fetch(path).catch(() => undefined)
    if (response && keepable(response)) await cache.put(path, response)
  }
  const leftOut = [...sizes].filter(([path, size]) => size !== unknown && !fitting.includes(path)).map(([path]) => nameOf(path))
  await cache.put(leftOutKey, Response.json(leftOut))
}

/** Taken for the size of a file whose size is not said. */
const largestUpload = 20 * 1024 * 1024
const unknown = Number.POSITIVE_INFINITY

/** The paths that fit into the room together, the smallest first; none whose size is not known. */
export function whatFits(sizes: Map<string, number>, room: number): string[] {
  let used = 0
  return [...sizes]
    .sort((a, b) => a[1] - b[1])
    .filter(([, size]) => {
      used += size
      return used <= room
    })
    .map(([path]) => path)
}

/** A file from the phone, else from the server and kept; what has no room is only passed on. */
export async function answerFile(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: filesCache, ignoreVary: true })) ?? fetch(request)
}

/** A meeting's calendar, for the button that leads to it. */
export async function keepCalendar(path: string): Promise<void> {
  const response = await fetch(path, { cache: 'no-cache' }).catch(() => undefined)
  if (response && keepable(response)) await (await caches.open(filesCache)).put(path, response)
}

/** The calendar as it is now; without a network as it was kept. */
export async function answerCalendar(request: Request): Promise<Response> {
  const fetching = fetch(request)
  const kept = await caches.match(request, { cacheName: filesCache, ignoreVary: true })
  return (kept && (await inTime(fetching, patience))) ?? kept ?? fetching
}

const patience = 3000

/** A draft's file is for facilitators alone: the server marks it private, and no phone keeps it. */
const keepable = (response: Response) => response.status === 200 && !/private|no-store/.test(response.headers.get('Cache-Control') ?? '')

async function sizeOf(cache: Cache, path: string): Promise<number> {
  const known = (await cache.match(path)) ?? (await fetch(path, { method: 'HEAD' }).catch(() => undefined))
  return known?.ok ? Number(known.headers.get('Content-Length') ?? largestUpload) : unknown
}

/** Other meetings' files go, the longest kept first, until these fit. */
async function makeRoom(cache: Cache, wanted: string[], sizes: Map<string, number>): Promise<void> {
  let used = wanted.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0)
  const others = (await cache.keys()).filter(({ url }) => !sizes.has(new URL(url).pathname) && !url.endsWith(leftOutKey))
  for (const request of others.reverse()) {
    used += Number((await cache.match(request))?.headers.get('Content-Length') ?? 0)
    if (used > room) await cache.delete(request)
  }
}

const nameOf = (path: string) => decodeURIComponent(path.split('/').at(-1) ?? path)
