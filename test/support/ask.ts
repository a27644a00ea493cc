import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** Has a listener answer over HTTP until the test is over. Returns what asks it, with nothing done to the body. */
export function asker(listener: RequestListener) {
  const server = createServer(listener).listen(0)
  onTestFinished(() => void server.close().closeAllConnections())
  const { port } = server.address() as AddressInfo
  return (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET', body?: string) =>
    new Promise<{ status?: number; headers: IncomingHttpHeaders; body: Buffer; text: string }>((resolve, reject) => {
      const asking = request({ port, path, headers, method }, async (answer) => {
        const body = Buffer.concat(await answer.toArray())
        resolve({ status: answer.statusCode, headers: answer.headers, body, text: String(body) })
      })
      asking.on('error', reject).end(body)
    })
}
