// npm start: Next's own server, and before it what answers for the pages that are kept ready.
//   -p, --port      the port to listen on; else PORT, else 3000
//   -H, --hostname  the address to listen on; else all of them
import { once } from 'node:events'
import { createServer } from 'node:http'
import { constants } from 'node:os'
import { parseArgs } from 'node:util'
import { front } from '../cache/front.mjs'
import { readers } from '../cache/readers.mjs'
import { straight } from '../straight.mjs'

/** As long as an answer may still take when the server is told to stop. A live stream would take an hour. */
const partingMs = 3000

const { values } = parseArgs({ options: { port: { type: 'string', short: 'p' }, hostname: { type: 'string', short: 'H' } } })
const { hostname } = values
const port = Number(values.port || process.env.PORT || 3000)

// React and Next look at these when they are loaded.
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production', PORT: String(port) })
const { default: next } = await import('next')
const app = next({ webpack: true, port, hostname })
const handle = app.getRequestHandler()

/** The addresses of the pages that are the same for all their readers. */
const threads = /^(\/en)?\/discussions\/[0-9a-f-]{36}$/
const answer = straight(
  front(
    readers(async (request, response) => {
      try {
        await handle(request, response)
      } catch (error) {
        console.error(error)
        if (!response.headersSent) response.statusCode = 500
        response.end()
      }
    }, threads),
  ),
)

// Whoever read what is printed may be gone. To say so would fail in the same way, and again, without end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

/** Resolves when all that must hold before the first request does: `lib/start/start.ts`. @type {Promise<void> | undefined} */
let ready
const server = createServer(async (request, response) => {
  await ready
  await answer(request, response)
})
server.once('error', (error) => stop(`Port ${port} cannot be listened on: ${plainly(error)}.`))
server.listen(port, hostname, async () => {
  // Next does not wait for it, and until then the app may still find that it cannot start.
  const started = once(process, 'netvaerk.started')
  ready = app.prepare()
  await ready.catch((error) => stop(error))
  await started
  console.log(`Listening on http://${hostname ?? 'localhost'}:${port}`)
})

let parting = false
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    if (parting) return
    parting = true
    server.close(async () => {
      await app.close()
      process.exit(128 + constants.signals[signal])
    })
    setTimeout(() => server.closeAllConnections(), partingMs).unref()
  })
}

/** @param {unknown} reason */
function stop(reason) {
  console.error(reason)
  process.exit(1)
}

/** @param {NodeJS.ErrnoException} error */
function plainly({ code, message }) {
  if (code === 'EADDRINUSE') return 'it is in use. Choose another with PORT'
  return code === 'EACCES' ? 'this user may not' : message
}
