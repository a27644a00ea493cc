import { ServerResponse } from 'node:http'

/**
 * Holds back what is written from now on, and passes it on when it has ended; nothing of it may have been sent. Then it is
 * for `answer` to send something.
 * @param {ServerResponse} response
 * @param {(body: string) => void} passOn
 */
export function collect(response, passOn) {
  /** @type {Buffer[]} */
  const chunks = []
  /** @param {any} chunk @param {any} encoding */
  const hold = (chunk, encoding) => {
    if (chunk && typeof chunk !== 'function')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? /** @type {BufferEncoding} */ (encoding) : undefined))
  }
  Object.assign(response, {
    flushHeaders() {},
    /** @param {number} status @param {any[]} rest */
    writeHead(status, ...rest) {
      response.statusCode = status
      const headers = rest.find((given) => typeof given === 'object')
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
      return response
    },
    /** @param {any[]} given */
    write(...given) {
      hold(given[0], given[1])
      given.find((one) => typeof one === 'function')?.()
      return true
    },
    /** @param {any[]} given */
    end(...given) {
      hold(given[0], given[1])
      passOn(Buffer.concat(chunks).toString())
      return response
    },
  })
}

/**
 * Sends a whole body, whatever has been done to the response's own ways of sending: Next's compression would code it anew.
 * @param {ServerResponse} response
 * @param {Buffer} bytes
 */
export function answer(response, bytes) {
  response.setHeader('Content-Length', bytes.length)
  ServerResponse.prototype.writeHead.call(response, response.statusCode)
  ServerResponse.prototype.end.call(response, bytes)
}
