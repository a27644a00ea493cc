import { Shelf } from './shelf.mjs'
import { begin, doubt, finish, freshFrom, renew, renewedAt, thaw } from './tags.mjs'

/** @typedef {import('next/cache').CacheEntry} CacheEntry */

/** @type {Shelf<Omit<CacheEntry, 'value'> & { bytes: Uint8Array }>} */
const kept = new Shelf(32 * 1024 * 1024)

/** Next's handler for 'use cache': in memory, and as fresh as the tags say. @type {import('next/cache').CacheHandler} */
const handler = {
  async get(key, softTags) {
    const entry = kept.get(key)
    // Renewed in the very moment it was begun counts as before: a read too many does no harm.
    if (entry && freshFrom([...entry.tags, ...softTags]) < entry.timestamp) {
      const { bytes, ...rest } = entry
      return { ...rest, value: new Blob([bytes]).stream() }
    }
    kept.delete(key)
    begin(`data ${key}`)
    return undefined
  },

  async set(key, pending) {
    try {
      const { value, ...entry } = await pending
      const bytes = new Uint8Array(await new Response(value).arrayBuffer())
      // Whoever came after the renewal and waited for this read has been given what is outgrown.
      if (renewedAt(entry.tags) >= entry.timestamp) doubt(entry.tags)
      else kept.set(key, { ...entry, bytes }, bytes.byteLength)
    } catch {
      // A read that broke off half-way; the request that it was for says so.
    } finally {
      finish(`data ${key}`)
    }
  },

  // Renewals arrive by themselves, over the live channel, unless the process was frozen.
  async refreshTags() {
    thaw()
  },

  async getExpiration(tags) {
    return renewedAt(tags)
  },

  async updateTags(tags) {
    renew(tags)
  },
}

export default handler
