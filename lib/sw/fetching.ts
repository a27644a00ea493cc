import { build } from './names'

/** A document as the server gave it; or that it is not to be had: not there (any more), of another build, out of reach. */
export type Fetched = { outcome: 'document'; html: string; headers: Headers } | { outcome: 'gone' | 'other build' | 'unreachable' }

const patience = 20_000

/** Fetches a page's document past every cache, and looks whether it is one that can be kept. */
export async function fetchDocument(path: string): Promise<Fetched> {
  try {
    return await judge(await fetch(path, { headers: { Accept: 'text/html' }, cache: 'no-cache', signal: AbortSignal.timeout(patience) }))
  } catch {
    return { outcome: 'unreachable' }
  }
}

/** Reads a response to the end and says what it is. A Wi-Fi's own sign-in page carries no build, and counts as no network. */
export async function judge(response: Response): Promise<Fetched> {
  const theirs = response.headers.get('X-Build')
  if (!theirs || response.status >= 500) return { outcome: 'unreachable' }
  if (theirs !== build) return { outcome: 'other build' }
  if (response.redirected || response.status !== 200) return { outcome: 'gone' }
  const html = await response.text()
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return { outcome: 'gone' }
  // A page that decides to redirect, or breaks, while it is being streamed can no longer say so with its status.
  if (html.includes('<meta id="__next-page-redirect"') || html.includes('<html id="__next_error__"')) return { outcome: 'gone' }
  return { outcome: 'document', html, headers: response.headers }
}

/** The response, or undefined where it fails or takes too long. */
export const inTime = (response: Promise<Response>, ms: number): Promise<Response | undefined> =>
  Promise.race([response.catch(() => undefined), new Promise<undefined>((resolve) => setTimeout(resolve, ms))])

/** Fetches until it succeeds, or so long: a network that has just come back may well fail once more. */
export async function persistently(request: Request, ms: number): Promise<Response> {
  const until = Date.now() + ms
  for (let pause = 100; ; pause *= 2) {
    try {
      return await fetch(request)
    } catch (error) {
      if (Date.now() + pause > until) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
