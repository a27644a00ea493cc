/** These belong to the one answer, or to the coding its body was sent in. */
const ofOneAnswer = new Set('connection content-encoding content-length date etag keep-alive transfer-encoding x-nextjs-cache'.split(' '))

/**
 * What is to be said again with an answer that is kept.
 * @param {import('node:http').ServerResponse} response
 */
export function headersOf(response) {
  /** @type {Map<string, number | string | string[]>} */
  const headers = new Map()
  for (const [name, value = ''] of Object.entries(response.getHeaders())) {
    // Next says some things twice of a page that it has just made.
    if (!ofOneAnswer.has(name)) headers.set(name, Array.isArray(value) ? [...new Set(value)] : value)
  }
  return headers
}
