/**
 * How much waits on this phone, and whose it is: small enough for every page to know. `stuck`: what keeps it here, as far as
 * is known; without it, it is on its way.
 */
export type Unsent = { person: string; waiting: number; parked: number; stuck: 'trouble' | 'signed out' | null }

/** In localStorage, which the first line of a page can read without waiting. */
export const unsentKey = 'netvaerk.unsent'
/** Told in this tab; other tabs hear `storage`. */
export const unsentChanged = 'netvaerk-unsent'

/** Told in this tab when something could be sent again. */
export const answeredAgain = 'netvaerk-answered'

/** Notes how much waits; nothing where it is nothing. */
export function noteUnsent(unsent: Unsent | null): void {
  try {
    if (unsent && unsent.waiting + unsent.parked > 0) localStorage.setItem(unsentKey, JSON.stringify(unsent))
    else localStorage.removeItem(unsentKey)
  } catch {} // A browser may forbid storage; then there is no outbox either.
  dispatchEvent(new Event(unsentChanged))
}
