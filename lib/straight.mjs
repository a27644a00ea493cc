/**
 * What a whole room sends at the same moment, and what is sent at every stroke of a key, is answered without Next, where our
 * own server stands before it: for an answer of a few bytes its road takes five times as long as the answer. Elsewhere the
 * routes at the same addresses give the same answers.
 *
 * @typedef {(request: Request) => Promise<Response>} Answer
 */

/**
 * By method and address, and what every answer bears. On globalThis, as the app is bundled apart from the server around it.
 * @type {{ roads: Map<string, Answer>, headers: Record<string, string> }}
 */
const shared = globalThis[Symbol.for('netvaerk.straight')] ?? { roads: new Map(), headers: {} }
globalThis[Symbol.for('netvaerk.straight')] = shared

/** No answer here reads more. */
const mostBytes = 4 * 1024 * 1024

/**
 * From now on these are answered straight.
 * @param {Record<string, Answer>} roads each as `POST /api/sync`
 * @param {Record<string, string>} headers what Next's settings give to every answer
 */
export function answerStraight(roads, headers) {
  for (const [road, answer] of Object.entries(roads)) shared.roads.set(road, answer)
  Object.assign(shared.headers, headers)
}

/**
 * Stands before everything else: gives the answers there are, and lets all else through.
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} next
 */
export function straight(next) {
  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  return async (request, response) => {
    const answer = shared.roads.get(`${request.method} ${request.url}`)
    if (!answer) return next(request, response)
    try {
      const body = await bodyOf(request)
      const { method, headers, url } = request
      const asked = new Request(`http://localhost${url}`, { method, headers: /** @type {Record<string, string>} */ (headers), body })
      const given = body ? await answer(asked) : new Response(null, { status: 413 })
      const bytes = Buffer.from(await given.arrayBuffer())
      response.setHeaders(given.headers)
      response.writeHead(given.status, { ...shared.headers, 'Content-Length': bytes.length }).end(bytes)
    } catch (error) {
      // Whoever hung up waits for no answer.
      if (!request.complete) return response.destroy()
      console.error(error)
      response.writeHead(500).end()
    }
  }
}

/** All of it, or undefined where it is too long. @param {import('node:http').IncomingMessage} request */
async function bodyOf(request) {
  const parts = []
  let length = 0
  for await (const part of request) {
    length += part.length
    if (length > mostBytes) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
