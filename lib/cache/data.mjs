import { renew, renewedAt } from './tags.mjs'

/** @typedef {import('next/cache').CacheEntry} CacheEntry */

const mostEntries = 1000

/** Oldest use first. @type {Map<string, Omit<CacheEntry, 'value'> & { bytes: Uint8Array }>} */
const kept = new Map()

/** Next's handler for 'use cache': in memory, and as fresh as the tags say. @type {import('next/cache').CacheHandler} */
const handler = {
  async get(key, softTags) {
    const entry = kept.get(key)
    if (!entry) return undefined
    kept.delete(key)
    // Renewed in the very millisecond it was made counts as before: a read too many does no harm.
    if (renewedAt([...entry.tags, ...softTags]) >= entry.timestamp) return undefined
    kept.set(key, entry)
    const { bytes, ...rest } = entry
    return { ...rest, value: new Blob([bytes]).stream() }
  },

  async set(key, pending) {
    const { value, ...entry } = await pending
    kept.set(key, { ...entry, bytes: new Uint8Array(await new Response(value).arrayBuffer()) })
    if (kept.size > mostEntries) kept.delete(kept.keys().next().value ?? '')
  },

  // Tags arrive by themselves, over the live channel.
  async refreshTags() {},

  async getExpiration(tags) {
    return renewedAt(tags)
  },

  async updateTags(tags) {
    renew(tags)
  },
}

export default handler
