import { AsyncLocalStorage } from 'node:async_hooks'
import { Shelf } from './shelf.mjs'
import { begin, finish, freshFrom, moment, renew, thaw } from './tags.mjs'

/** @typedef {{ key: string, value: any, lastModified: number, cacheControl?: { revalidate: number | false }, tags: string[] }} Page */

/** @type {Shelf<Page>} */
const kept = new Shelf(64 * 1024 * 1024)

/** What each request is being answered with. @type {AsyncLocalStorage<Set<Page | null>>} */
const answering = new AsyncLocalStorage()

/**
 * Does the work, and returns what it will have taken from here or put here; null stands for something that is not to be
 * shown again.
 * @param {() => void} work
 */
export function watch(work) {
  /** @type {Set<Page | null>} */
  const taken = new Set()
  answering.run(taken, work)
  return taken
}

/** Would a request be answered with this very page, and nothing be done behind that? @param {Page} page */
export function inForce(page) {
  thaw()
  return kept.get(page.key) === page && freshFrom(page.tags) < page.lastModified && !isPast(page)
}

/** Is it past its own time? @param {Page} page */
const isPast = ({ cacheControl: { revalidate } = { revalidate: false }, lastModified }) =>
  revalidate !== false && moment() - lastModified > revalidate * 1000

/** Next's handler for whole pages: in memory, and as fresh as the tags say. */
export default class Pages {
  /** @param {{ _requestHeaders?: Record<string, string | string[] | undefined> }} context */
  constructor({ _requestHeaders: headers = {} } = {}) {
    // A form sent without JavaScript: Next would answer with the kept page and lose what the action said of the form.
    this.isPlainForm = String(headers['content-type']).startsWith('multipart/form-data') && !headers['next-action']
  }

  /** @param {string} key */
  async get(key) {
    thaw()
    if (this.isPlainForm) return null
    const page = kept.get(key)
    if (page && freshFrom(page.tags) < page.lastModified) {
      // Past its own time Next shows it once more and makes it anew behind that.
      const past = isPast(page)
      if (past) begin(`page ${key}`)
      answering.getStore()?.add(past ? null : page)
      return page
    }
    kept.delete(key)
    begin(`page ${key}`)
    return null
  }

  /**
   * @param {string} key
   * @param {any} value
   * @param {any} context
   */
  async set(key, value, context) {
    if (this.isPlainForm) return
    // Dated from when it was begun: a page made of what was read before a renewal must not outlive it. What nobody saw
    // begin is not kept; that is also the old page, which Next hands back where making a new one failed.
    const lastModified = finish(`page ${key}`)
    if (!lastModified || kept.get(key)?.value === value) return
    // Only pages that exist: addresses that lead nowhere are without number.
    if (!value || value.kind === 'FETCH' || (value.status ?? 200) !== 200) return kept.delete(key)
    // Next would let every cache on the way keep the page for a month, and those hear of no renewal. A page that has
    // something personal streamed into it is `postponed`, and Next says itself that nobody may keep it.
    if (value.postponed === undefined) value.headers = { 'cache-control': 'public, max-age=0, must-revalidate', ...value.headers }
    const tags = String(value.headers?.['x-next-cache-tags'] ?? '').split(',')
    const page = { key, value, lastModified, cacheControl: context?.cacheControl, tags }
    kept.set(key, page, sizeOf(value))
    answering.getStore()?.add(page)
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    renew([tags].flat())
  }

  resetRequestCache() {}
}

/** The bytes of a page in all its forms. @param {any} value */
function sizeOf({ html = '', postponed = '', rscData, body, segmentData }) {
  let bytes = 2 * (html.length + postponed.length) + (rscData?.byteLength ?? 0) + (body?.byteLength ?? 0)
  for (const segment of segmentData?.values() ?? []) bytes += segment.byteLength
  return bytes
}
