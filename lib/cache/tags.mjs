/**
 * When each cache tag was last renewed, for this process. On globalThis, because Next loads the cache handlers from
 * disk and the app from its bundle: two copies of this module, one state.
 * @type {{ renewed: Map<string, number>, all: number }}
 */
const state = globalThis[Symbol.for('netvaerk.tags')] ?? { renewed: new Map(), all: 0 }
globalThis[Symbol.for('netvaerk.tags')] = state

/**
 * What was cached under the tags before now is no longer shown.
 * @param {string[]} tags
 */
export function renew(tags) {
  for (const tag of tags) state.renewed.set(tag, Date.now())
}

/** The same for everything cached: when this process cannot know what it has missed. */
export function renewAll() {
  state.all = Date.now()
}

/**
 * The last time any of the tags was renewed, in milliseconds; 0 for never.
 * @param {string[]} tags
 */
export const renewedAt = (tags) => Math.max(state.all, ...tags.map((tag) => state.renewed.get(tag) ?? 0))
