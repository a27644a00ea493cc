import { constants, crc32, deflateRawSync } from 'node:zlib'
import { accepts } from './body.mjs'

/** Ends on a whole byte, and what follows refers to nothing before it: so parts that were compressed apart make one stream. */
const part = { finishFlush: constants.Z_FULL_FLUSH }
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])

/** A body that is sent many times over with something else in one place each time: the rest of it is compressed once. */
export class Parted {
  #before
  #after
  /** @type {{ before: Buffer, after: Buffer, crc: number } | undefined} */
  #zipped

  /** @param {string[]} parts before that place and after it */
  constructor([before = '', after = '']) {
    this.#before = Buffer.from(before)
    this.#after = Buffer.from(after)
  }

  /** About what it takes up, compressed and not. */
  get size() {
    return 1.5 * (this.#before.length + this.#after.length)
  }

  /**
   * With `between` in its place, in the best coding that an Accept-Encoding header allows.
   * @param {string} between
   * @param {string | string[]} [accepted]
   */
  with(between, accepted = '') {
    const own = Buffer.from(between)
    if (!accepts(String(accepted), 'gzip')) return { coding: 'identity', bytes: Buffer.concat([this.#before, own, this.#after]) }
    this.#zipped ??= { before: deflateRawSync(this.#before, part), after: deflateRawSync(this.#after), crc: crcOf(this.#before, 0) }
    const { before, after, crc } = this.#zipped
    const tail = Buffer.alloc(8)
    tail.writeUInt32LE(crcOf(this.#after, crcOf(own, crc)), 0)
    tail.writeUInt32LE(this.#before.length + own.length + this.#after.length, 4)
    return { coding: 'gzip', bytes: Buffer.concat([head, before, deflateRawSync(own, part), after, tail]) }
  }
}

/** Of what goes on with these bytes; zlib begins anew where there are none. @param {Buffer} bytes @param {number} before */
const crcOf = (bytes, before) => (bytes.length > 0 ? crc32(bytes, before) : before)
