import { answer, collect } from './collect.mjs'
import { dressed } from './dressed.mjs'
import { headersOf } from './headers.mjs'
import { placeOfOwn, takers } from './offer.mjs'
import { Parted } from './parted.mjs'
import { Shelf } from './shelf.mjs'
import { freshFrom, moment, thaw } from './tags.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./offer.mjs').Offer} Offer */
/** @typedef {Offer & { begun: number, headers: Map<string, number | string | string[]>, plain: Parted, visit: Parted }} Kept */

/**
 * Stands before Next: keeps each page that says it is the same for its readers, and asks the page at every request who may
 * have it and what is their own. Everything else goes through.
 * @param {(request: Request, response: Response) => unknown} next
 */
export function readers(next) {
  /** @type {Shelf<Kept>} */
  const kept = new Shelf(32 * 1024 * 1024)

  /** @param {Request} request @param {Response} response */
  return async (request, response) => {
    const { method, url = '', headers } = request
    const cookies = headers.cookie ?? ''
    if (method !== 'GET' || !cookies || headers.rsc || url.includes('?')) return next(request, response)
    const way = { visit: headers['sec-fetch-mode'] === 'navigate', accepted: headers['accept-encoding'] }
    const page = kept.get(url)
    if (page && isFresh(page)) {
      const own = await page.own(cookies).catch(() => null)
      return own === null ? next(request, response) : give(page, own, way, response)
    }
    const begun = moment()
    let taken = false
    const take = (/** @type {Offer} */ offer) => {
      if (taken || response.headersSent) return taken
      taken = true
      collect(response, async (html) => {
        const made = keptOf(html, { ...offer, begun }, response)
        const own = (await offer.own(cookies).catch(() => null)) ?? 'null'
        if (!made) return answer(response, Buffer.from(html.replaceAll(placeOfOwn, () => own)))
        kept.set(url, made, made.plain.size + made.visit.size)
        give(made, own, way, response)
      })
      return taken
    }
    return takers.run(take, () => next(request, response))
  }
}

/** Would it be made the same again? @param {Kept} page */
function isFresh({ tags, begun }) {
  thaw()
  return freshFrom(tags) < begun
}

/**
 * What has been made, where that was a whole page with one place for what is the reader's own.
 * @param {string} html
 * @param {Offer & { begun: number }} offer
 * @param {Response} response
 * @returns {Kept | undefined}
 */
function keptOf(html, offer, response) {
  if (response.statusCode !== 200 || response.hasHeader('set-cookie')) return undefined
  const [plain, visit] = [html, dressed(html)].map((one) => one.split(placeOfOwn))
  if (plain?.length !== 2 || visit?.length !== 2) return undefined
  return { ...offer, headers: headersOf(response), plain: new Parted(plain), visit: new Parted(visit) }
}

/** @param {Kept} page @param {string} own @param {{ visit: boolean, accepted?: string | string[] }} way @param {Response} response */
function give({ headers, plain, visit }, own, way, response) {
  const { coding, bytes } = (way.visit ? visit : plain).with(own, way.accepted)
  response.setHeaders(headers)
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding)
  answer(response, bytes)
}
