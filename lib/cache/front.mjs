import { Body } from './body.mjs'
import { dressed } from './dressed.mjs'
import { headersOf } from './headers.mjs'
import { inForce, watch } from './pages.mjs'
import { Shelf } from './shelf.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./pages.mjs').Page} Page */
/** A page in the browser's window; the same for the worker, which keeps it; its data, for a page that is open already. */
/** @typedef {'visit' | 'document' | 'data'} Kind */
/** @typedef {{ page: Page, body: Body, headers: Map<string, number | string | string[]> }} Answer */

/** What `pages.mjs` says of a page that is the same for all. */
const sameForAll = 'public, max-age=0, must-revalidate'
/** Longer than a page takes to make. */
const patienceMs = 1000

/**
 * Stands before Next: what Next has once answered with a kept page that is the same for all is answered from here, for as
 * long as Next itself would take it from that very page. Everything else goes through.
 * @param {(request: Request, response: Response) => unknown} next
 */
export function front(next) {
  /** @type {Shelf<Answer>} */
  const kept = new Shelf(32 * 1024 * 1024)
  /** What is being made anew: whoever else asks for it waits for the one who asked first. @type {Map<string, Promise<void>>} */
  const making = new Map()

  /** @param {Request} request @param {Response} response */
  return async (request, response) => {
    const asked = whatIsAsked(request)
    if (!asked) return next(request, response)
    for (let answer = kept.get(asked); answer; answer = kept.get(asked)) {
      if (inForce(answer.page)) return give(answer, request, response)
      const made = making.get(asked)
      if (!made) break
      await made
    }
    goThrough(asked, request, response)
  }

  /** @param {string} asked @param {Request} request @param {Response} response */
  function goThrough(asked, request, response) {
    // Next takes the header away.
    const kind = kindOf(request)
    const taken = watch(() => next(request, response))
    const made = new Promise((/** @type {(_: void) => void} */ resolve) => {
      const late = setTimeout(() => {
        kept.delete(asked)
        resolve()
      }, patienceMs)
      response.once('close', () => {
        clearTimeout(late)
        const answer = answerToKeep(kind, response, taken)
        if (answer) kept.set(asked, answer, answer.body.size + 2000)
        else kept.delete(asked)
        resolve()
      })
    })
    if (making.has(asked)) return
    making.set(asked, made)
    made.then(() => making.delete(asked))
  }
}

/** @param {Request} request @returns {Kind} */
const kindOf = ({ headers }) => (headers.rsc ? 'data' : headers['sec-fetch-mode'] === 'navigate' ? 'visit' : 'document')

/**
 * What is asked for, where that may be kept. The name holds everything that Next looks at before it takes its answer from
 * a kept page.
 * @param {Request} request
 */
function whatIsAsked(request) {
  const { method, url = '', headers } = request
  if (method !== 'GET' && method !== 'HEAD') return undefined
  if (headers['next-router-prefetch'] || headers['next-router-segment-prefetch'] || headers['next-action']) return undefined
  if (headers.rsc) return [url, headers.rsc, headers['next-router-state-tree'], headers['next-url']].join('\n')
  return url.includes('?') ? undefined : `${url}\n${kindOf(request)}`
}

/**
 * What Next has just answered, where that was a whole page that is the same for all.
 * @param {Kind} kind
 * @param {Response} response
 * @param {Set<Page | null>} taken
 * @returns {Answer | undefined}
 */
function answerToKeep(kind, response, taken) {
  const [page] = taken
  if (!page || taken.size > 1 || !inForce(page) || !response.writableFinished || response.statusCode !== 200) return undefined
  const { html, rscData, postponed, kind: made } = page.value
  const content = kind === 'data' ? rscData : html
  if (made !== 'APP_PAGE' || postponed !== undefined || !content) return undefined
  const type = String(response.getHeader('content-type'))
  if (!type.startsWith(kind === 'data' ? 'text/x-component' : 'text/html')) return undefined
  if (response.hasHeader('set-cookie') || response.getHeader('cache-control') !== sameForAll) return undefined
  return { page, body: bodyOf(page, kind, content), headers: headersOf(response) }
}

/** A page has one body of each kind, whatever the addresses that lead to it. @type {WeakMap<Page, Record<string, Body>>} */
const bodies = new WeakMap()

/** @param {Page} page @param {Kind} kind @param {string | Uint8Array} content */
function bodyOf(page, kind, content) {
  const own = bodies.get(page) ?? {}
  bodies.set(page, own)
  own[kind] ??= new Body(kind === 'visit' ? dressed(String(content)) : content)
  return own[kind]
}

/** @param {Answer} answer @param {Request} request @param {Response} response */
function give({ body, headers: ours }, { method, headers }, response) {
  const { coding, bytes, etag } = body.as(headers['accept-encoding'])
  response.setHeaders(ours)
  response.setHeader('ETag', etag)
  if (body.isNamed(headers['if-none-match'])) return response.writeHead(304).end()
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding)
  response.setHeader('Content-Length', bytes.length)
  response.end(method === 'HEAD' ? undefined : bytes)
}
