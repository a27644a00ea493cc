import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createHttp2Server } from 'node:http2'
import { type AddressInfo, connect, type Socket } from 'node:net'
import ece from 'http_ece'
import { onTestFinished } from 'vitest'
import type { SubscriptionInput } from '@/lib/push/input'
import type { Dial } from '@/lib/push/wire'

/** A browser that has subscribed at a push service: it has the private half of what it tells us. */
export type Device = SubscriptionInput & { device: string; read: (body: Buffer) => string }

let made = 0

/** A device whose push service is the host, subscribed with the VAPID key. */
export function aDevice(key: string, host = 'push.example'): Device {
  const own = createECDH('prime256v1')
  const p256dh = own.generateKeys('base64url')
  const auth = randomBytes(16).toString('base64url')
  return {
    endpoint: `https://${host}/send/${made++}`,
    p256dh,
    auth,
    key,
    device: 'Chrome|Android',
    read: (body) => ece.decrypt(body, { version: 'aes128gcm', privateKey: own, authSecret: auth }).toString(),
  }
}

export type Delivered = { endpoint: string; message: unknown; headers: IncomingMessage['headers'] }

type Answer = number | { status: number; headers: Record<string, string> } | 'hang'

/**
 * A push service that stands in for all hosts there are, and reads what it is sent as the devices would. Like a real one
 * it refuses (403) whoever does not sign with the key that a subscription was made with. `answer` may say anything else.
 * Reached by the `dial` that it hands out, without TLS: only tests can hand one over.
 */
export async function pushService(devices: Device[], answer: (endpoint: string) => Answer = () => 201, http2 = false) {
  const delivered: Delivered[] = []
  let connections = 0
  const hear: RequestListener = async (call, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of call) chunks.push(chunk)
    const origin = `https://${call.headers.host ?? call.headers[':authority']}`
    const device = devices.find(({ endpoint }) => endpoint === origin + call.url)
    if (!device) return response.writeHead(404).end()
    const said = answer(device.endpoint)
    if (said === 'hang') return
    const { status, headers } = typeof said === 'number' ? { status: said, headers: {} } : said
    if (!isSigned(call.headers.authorization, origin, device.key)) return response.writeHead(403).end()
    if (status === 201) {
      const message = JSON.parse(device.read(Buffer.concat(chunks)))
      delivered.push({ endpoint: device.endpoint, message, headers: call.headers })
    }
    response.writeHead(status, headers).end()
  }
  const server = http2 ? createHttp2Server(hear as unknown as Parameters<typeof createHttp2Server>[1]) : createServer(hear)
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    connections++
    sockets.add(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const dial: Dial = async () => ({ socket: connect(port, '127.0.0.1'), http2 })
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  onTestFinished(async () => {
    cut()
    await new Promise((resolve) => server.close(resolve))
  })
  return { delivered, dial, connections: () => connections, cut }
}

/** `vapid t=…, k=…`: a token for this very origin, not over yet, signed with the key (RFC 8292). */
function isSigned(header = '', origin: string, key: string): boolean {
  const [, head = '', claims = '', signature = '', signer] = /^vapid t=([^.]+)\.([^.]+)\.([^,]+), k=(.+)$/.exec(header) ?? []
  if (signer !== key) return false
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString())
  if (aud !== origin || !/^(mailto|https):/.test(sub) || exp * 1000 < Date.now() || exp * 1000 > Date.now() + 86_400_000) return false
  const point = Buffer.from(key, 'base64url')
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') }
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
  return verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
}
