/**
 * Keeps things by key up to a number of bytes; those unused the longest give way.
 * @template T
 */
export class Shelf {
  /** Oldest use first. @type {Map<string, { thing: T, bytes: number }>} */
  #kept = new Map()
  #bytes = 0
  #most

  /** @param {number} most bytes */
  constructor(most) {
    this.#most = most
  }

  get bytes() {
    return this.#bytes
  }

  /**
   * @param {string} key
   * @returns {T | undefined}
   */
  get(key) {
    const found = this.#kept.get(key)
    if (!found) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, found)
    return found.thing
  }

  /**
   * @param {string} key
   * @param {T} thing
   * @param {number} size
   */
  set(key, thing, size) {
    this.delete(key)
    // The key, and what a Map and an object around it take.
    const bytes = size + 2 * key.length + 200
    if (bytes > this.#most) return
    this.#kept.set(key, { thing, bytes })
    this.#bytes += bytes
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#most) break
      this.delete(oldest)
    }
  }

  /** @param {string} key */
  delete(key) {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0
    this.#kept.delete(key)
  }
}
