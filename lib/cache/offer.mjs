import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What a page that is being made says of itself: it is the same for all who may read it, but for one value, which stands
 * where it writes `placeOfOwn`. `own` is asked at every request, with its cookies: the value as JSON; or null for whoever
 * may not read it, or is shown something else, and so is sent to the page itself.
 * @typedef {{ tags: string[], own: (cookies: string) => Promise<string | null> }} Offer
 */

/** Stands where a script expects a value. With its quotes it is found in scripts alone: in text and in data they are escaped. */
export const placeOfOwn = '/*"own"*/null/*"own"*/'

/**
 * Who takes the offer of the page that is being made. On globalThis, as the app is bundled apart from the server around it.
 * @type {AsyncLocalStorage<(offer: Offer) => void>}
 */
export const takers = globalThis[Symbol.for('netvaerk.takers')] ?? new AsyncLocalStorage()
globalThis[Symbol.for('netvaerk.takers')] = takers

/**
 * Called by a page when it knows that its reader may read it. Where it returns true the page has to write `placeOfOwn`, and
 * nothing that is the reader's own; where false it is made for this one reader.
 * @param {Offer} offer
 */
export function sameForReaders(offer) {
  const take = takers.getStore()
  take?.(offer)
  return take !== undefined
}
