/**
 * How fresh what is cached is, for this process. On globalThis, because Next loads the cache handlers from disk and the
 * app from its bundle: two copies of this module, one state.
 * @type {{ renewed: Map<string, number>, doubted: Map<string, number>, all: number, making: Map<string, number>, beat: number }}
 */
const state = globalThis[Symbol.for('netvaerk.tags')] ?? { renewed: new Map(), doubted: new Map(), all: 0, making: new Map(), beat: 0 }
globalThis[Symbol.for('netvaerk.tags')] = state

const mostTags = 5000
const mostMaking = 1000
/** Longer than a page takes to make. What was begun and never finished (it failed) is not waited for. */
const longestMaking = 2000
/** A heart that beats every few seconds and has not for this long was not beating: the process was frozen. */
const frozenAfter = 15_000

/** The clock that Next dates its entries by. It never goes back, as the wall clock may. */
export const moment = () => performance.timeOrigin + performance.now()

/**
 * What was cached under the tags before now is no longer shown.
 * @param {string[]} tags
 */
export function renew(tags) {
  for (const tag of tags) state.renewed.set(tag, moment())
  if (state.renewed.size > mostTags) renewAll()
}

/** The same for everything cached: when this process cannot know what it has missed. */
export function renewAll() {
  state.all = moment()
  state.renewed.clear()
  state.doubted.clear()
}

/**
 * The last time any of the tags was renewed, in milliseconds; 0 for never.
 * @param {string[]} tags
 */
export const renewedAt = (tags) => latest(state.renewed, tags)

/**
 * What was begun before now may have been made of something outgrown: Next lets a request join a read that was begun
 * before the renewal which that request comes after.
 * @param {string[]} tags
 */
export function doubt(tags) {
  for (const tag of tags) state.doubted.set(tag, moment())
  if (state.doubted.size > mostTags) renewAll()
}

/**
 * What was begun after this, and not before, can be shown.
 * @param {string[]} tags
 */
export const freshFrom = (tags) => Math.max(renewedAt(tags), latest(state.doubted, tags))

/**
 * Something is being made from now on.
 * @param {string} what
 */
export function begin(what) {
  if (state.making.has(what)) return
  state.making.set(what, moment())
  if (state.making.size > mostMaking) state.making.delete(state.making.keys().next().value ?? '')
}

/**
 * It is made. Returns when it was begun, where that is known.
 * @param {string} what
 */
export function finish(what) {
  const begun = state.making.get(what)
  state.making.delete(what)
  return begun
}

/**
 * Resolves when nothing is being made any more that was begun before the tags were renewed. A request that joined it
 * would be shown what is outgrown, so phones are not told to fetch until then. False where that takes too long.
 * @param {string[]} tags
 * @param {number} within milliseconds
 */
export async function settled(tags, within) {
  const latest = moment() + within
  while (stillMaking(freshFrom(tags))) {
    if (moment() > latest) return false
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return true
}

/** @param {number} before */
function stillMaking(before) {
  for (const begun of state.making.values()) if (begun <= before && moment() - begun < longestMaking) return true
  return false
}

/** The process is alive; told every few seconds by whoever hears of renewals. Tells whether it has been frozen. */
export function beat() {
  const frozen = thaw()
  state.beat = Date.now()
  return frozen
}

/** Asked before anything cached is shown: after a freeze nobody knows what was missed. By the wall clock, which a sleeping machine does not stop. */
export function thaw() {
  if (state.beat === 0 || Date.now() - state.beat < frozenAfter) return false
  renewAll()
  return true
}

/**
 * @param {Map<string, number>} times
 * @param {string[]} tags
 */
function latest(times, tags) {
  let last = state.all
  for (const tag of tags) last = Math.max(last, times.get(tag) ?? 0)
  return last
}
