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
 * have it and what is their own. Everything else goes through. `mayBe` tells the addresses of such pages: what Next writes
 * there is held back until it has ended, as the beginning is written before the page is asked.
 * @param {(request: Request, response: Response) => unknown} next
 * @param {RegExp} mayBe
 */
export function readers(next, mayBe) {
  /** @type {Shelf<Kept>} */
  const kept = new Shelf(32 * 1024 * 1024)

  /** @param {Request} request @param {Response} response */
  return async (request, response) => {
    const { method, url = '', headers } = request
    const cookies = headers.cookie ?? ''
    if (method !== 'GET' || !cookies || headers.rsc || !mayBe.test(url)) return next(request, response)
    const way = { visit: headers['sec-fetch-mode'] === 'navigate', accepted: headers['accept-encoding'] }
    const page = kept.get(url)
    const known = page && isFresh(page) ? await page.own(cookies).catch(() => null) : null
    if (page && known !== null) return give(page, known, way, response)
    const begun = moment()
    /** @type {Offer | undefined} */
    let offer
    collect(response, async (html) => {
      const own = (await offer?.own(cookies).catch(() => null)) ?? 'null'
      const made = offer && keptOf(html, { ...offer, begun }, response)
      if (!made) return send(new Parted([html.replaceAll(placeOfOwn, () => own)]), '', way.accepted, response)
      kept.set(url, made, made.plain.size + made.visit.size)
      give(made, own, way, response)
    })
    // Compressed here, with what is put in.
    delete headers['accept-encoding']
    const take = (/** @type {Offer} */ made) => {
      offer ??= made
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
  response.setHeaders(headers)
  send(way.visit ? visit : plain, own, way.accepted, response)
}

/** @param {Parted} body @param {string} own @param {string | string[] | undefined} accepted @param {Response} response */
function send(body, own, accepted, response) {
  const { coding, bytes } = body.with(own, accepted)
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding)
  answer(response, bytes)
}
