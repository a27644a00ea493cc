import { renew, renewedAt } from './tags.mjs'

const mostPages = 500
const forgetStartAfter = 60_000

/** Oldest use first. @type {Map<string, { value: any, lastModified: number, tags: string[] }>} */
const kept = new Map()

/** When the page that is being made was asked for. @type {Map<string, number>} */
const started = new Map()

/** Next's handler for whole pages: in memory, and as fresh as the tags say. */
export default class Pages {
  /** @param {{ _requestHeaders?: Record<string, string | string[] | undefined> }} context */
  constructor({ _requestHeaders: headers = {} }) {
    // A form sent without JavaScript: Next would answer with the kept page and lose what the action said of the form.
    this.isPlainForm = String(headers['content-type']).startsWith('multipart/form-data') && !headers['next-action']
  }

  /** @param {string} key */
  async get(key) {
    if (this.isPlainForm) return null
    const page = kept.get(key)
    if (page && renewedAt(page.tags) < page.lastModified) {
      kept.delete(key)
      kept.set(key, page)
      return page
    }
    kept.delete(key)
    const now = Date.now()
    for (const [other, at] of started) if (now - at > forgetStartAfter) started.delete(other)
    if (!started.has(key)) started.set(key, now)
    return null
  }

  /**
   * @param {string} key
   * @param {any} value
   */
  async set(key, value) {
    if (this.isPlainForm) return
    // Dated from when it was begun: a page made of what was read before a renewal must not outlive it.
    const lastModified = started.get(key) ?? Date.now()
    started.delete(key)
    // Only pages that exist: addresses that lead nowhere are without number.
    if (!value || (value.status ?? 200) !== 200) return void kept.delete(key)
    const tags = String(value.headers?.['x-next-cache-tags'] ?? '').split(',')
    kept.set(key, { value, lastModified, tags })
    if (kept.size > mostPages) kept.delete(kept.keys().next().value ?? '')
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    renew([tags].flat())
  }

  resetRequestCache() {}
}
