import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** The best first. Brotli as hard as takes no longer than gzip. @type {[string, (bytes: Buffer) => Buffer][]} */
const codings = [
  ['br', (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })],
  ['gzip', (bytes) => gzipSync(bytes)],
]

/** What is sent many times over: compressed once for each coding, and under a name that it has on every server. */
export class Body {
  /** @type {Map<string, Buffer>} */
  #coded = new Map()
  #bytes
  #name

  /** @param {string | Uint8Array} content */
  constructor(content) {
    this.#bytes = Buffer.from(content)
    this.#name = createHash('sha256').update(this.#bytes).digest('base64url').slice(0, 22)
  }

  /** About what it takes up, in all codings together. */
  get size() {
    return 1.5 * this.#bytes.length
  }

  /**
   * In the best coding that an Accept-Encoding header allows.
   * @param {string | string[]} [accepted]
   */
  as(accepted = '') {
    const [coding, code] = codings.find(([name]) => accepts(String(accepted), name)) ?? ['identity']
    const bytes = code ? (this.#coded.get(coding) ?? code(this.#bytes)) : this.#bytes
    if (code) this.#coded.set(coding, bytes)
    return { coding, bytes, etag: `"${this.#name}-${coding}"` }
  }

  /** Does an If-None-Match header name it, in whichever coding? @param {string} [names] */
  isNamed(names = '') {
    return names.includes(`"${this.#name}-`) || names === '*'
  }
}

/** Does an Accept-Encoding header allow the coding? @param {string} accepted @param {string} coding */
export const accepts = (accepted, coding) =>
  accepted.split(',').some((part) => {
    const [name = '', weight = ''] = part.split(';')
    return name.trim().toLowerCase() === coding && !/q=0(\.0*)?$/.test(weight.trim())
  })
