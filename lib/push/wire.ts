import 'server-only'
import { constants, connect as http2Over } from 'node:http2'
import { Agent, request } from 'node:https'
import type { Duplex } from 'node:stream'
import { connect } from 'node:tls'
import { publicLookup } from './address'

/** Connects to a host, offering HTTP/2 or not; tells whether that is what is spoken. Tests have one that leads to their own service. */
export type Dial = (host: string, offerHttp2: boolean) => Promise<{ socket: Duplex; http2: boolean }>

export type Headers = Record<string, string | number>
export type Answer = { status: number; retryAfter?: string }

/** Lines to push services, kept for the next message: one where a service speaks HTTP/2, else one for each message on its way. */
export type Wire = {
  /** Throws, with a `code`, where there is no answer: ETIMEDOUT where there is none in time. */
  post: (endpoint: string, headers: Headers, body: Buffer) => Promise<Answer>
}

/** A line on which nothing was said for so long is hung up. */
const idleMs = 30_000
/** Whether a service speaks HTTP/2 by now is asked again after this. */
const askAgainMs = 3_600_000

/** Dials public hosts only: the address that is checked is the one that is connected to. */
export const publicDial =
  (lookup = publicLookup()): Dial =>
  (host, offerHttp2) =>
    new Promise((resolve, reject) => {
      const ALPNProtocols = offerHttp2 ? ['h2', 'http/1.1'] : ['http/1.1']
      const socket = connect({ host, port: 443, servername: host, ALPNProtocols, lookup })
      socket.setTimeout(idleMs, () => socket.destroy(new Failure('ETIMEDOUT')))
      socket.once('error', reject)
      socket.once('secureConnect', () => {
        socket.setTimeout(0)
        resolve({ socket, http2: socket.alpnProtocol === 'h2' })
      })
    })

/** No message waits longer than `patienceMs` for its answer, the connecting included. */
export function makeWire(dial: Dial, patienceMs: number): Wire {
  const lines = new Map<string, Promise<Line | null>>()
  const agent = new DialledAgent(dial)

  /** The host's line of HTTP/2, made once for all who wait; null where it speaks HTTP/1.1 only. */
  function lineTo(host: string): Promise<Line | null> {
    const known = lines.get(host)
    if (known) return known
    const forget = () => lines.get(host) === made && lines.delete(host)
    const made = openLine(dial, agent, host, forget)
    lines.set(host, made)
    made.catch(forget)
    return made
  }

  async function post(endpoint: string, headers: Headers, body: Buffer): Promise<Answer> {
    const url = new URL(endpoint)
    const patience = new Patience(patienceMs)
    try {
      const line = await patience.with(lineTo(url.hostname))
      return await patience.with(line ? line.post(url, headers, body, patience) : postAlone(agent, url, headers, body, patience))
    } finally {
      patience.end()
    }
  }

  return { post }
}

type Line = { post: (url: URL, headers: Headers, body: Buffer, patience: Patience) => Promise<Answer> }

async function openLine(dial: Dial, agent: DialledAgent, host: string, forget: () => void): Promise<Line | null> {
  const { socket, http2 } = await dial(host, true)
  if (!http2) {
    agent.spare(host, socket)
    setTimeout(forget, askAgainMs).unref()
    return null
  }
  const session = http2Over(`https://${host}`, { createConnection: () => socket })
  let heardAt = 0
  // What breaks, the messages on it hear of.
  session.on('error', forget).on('goaway', forget).on('close', forget)
  session.setTimeout(idleMs, () => session.close())
  return {
    post: (url, headers, body, patience) => {
      const began = performance.now()
      return new Promise((resolve, reject) => {
        const { host, pathname, search } = url
        const call = session.request({ ':method': 'POST', ':authority': host, ':path': pathname + search, ...headers })
        call.on('response', (said) => {
          heardAt = performance.now()
          resolve({ status: said[':status'] ?? 0, retryAfter: said['retry-after'] })
        })
        call.on('error', reject).on('close', () => reject(cutOff))
        // What it says besides is of no use to us.
        call.resume().end(body)
        patience.over = () => {
          call.close(constants.NGHTTP2_CANCEL)
          // A line that has been cut somewhere on the way says nothing any more, to anybody.
          if (heardAt < began) session.destroy()
        }
      })
    },
  }
}

function postAlone(agent: Agent, url: URL, headers: Headers, body: Buffer, patience: Patience): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, headers }, (answer) => {
      // Read to its end, so that the connection can be used again.
      answer.on('error', () => {}).resume()
      resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] })
    })
    call.on('error', reject).end(body)
    patience.over = () => call.destroy()
  })
}

class DialledAgent extends Agent {
  constructor(private readonly dial: Dial) {
    super({ keepAlive: true, timeout: idleMs, maxSockets: 100 })
  }
  private readonly spares = new Map<string, Duplex>()
  /** Has a connection that was made to ask what is spoken used for the next message. */
  spare(host: string, socket: Duplex): void {
    this.spares.set(
      host,
      socket.on('error', () => {}),
    )
  }
  override createConnection({ host }: { host?: string | null }, made: (error: Error | null, socket?: Duplex) => void): undefined {
    const spare = this.spares.get(host ?? '')
    this.spares.delete(host ?? '')
    if (spare && !spare.destroyed) return void made(null, spare)
    this.dial(host ?? '', false).then(
      ({ socket }) => made(null, socket),
      (error) => made(error),
    )
  }
}

/** How long one message may take. By hand, as an AbortSignal and its listeners for each are dear. */
class Patience {
  /** What is ended when it is over. */
  over = () => {}
  private late = () => {}
  private readonly timer: NodeJS.Timeout
  private readonly isOver: Promise<never>
  constructor(ms: number) {
    this.isOver = new Promise((_, reject) => {
      this.late = () => reject(new Failure('ETIMEDOUT'))
    })
    this.isOver.catch(() => {})
    this.timer = setTimeout(() => {
      this.late()
      this.over()
    }, ms)
  }
  with<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.isOver])
  }
  end(): void {
    clearTimeout(this.timer)
  }
}

/** Made once, since a stream that closes after its answer says so too. */
const cutOff = Object.assign(new Error('cut off'), { code: 'ECONNRESET' })

class Failure extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}
