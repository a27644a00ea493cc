// A push service in a process of its own: https, HTTP/2 where it is wanted, and an answer after 50 ms. It counts what it takes.
import { createSecureServer } from 'node:http2'

const answerMs = 50
/** A key that both sides know stands for the certificate that a real service has. */
const tls = { ciphers: 'PSK-AES128-GCM-SHA256', maxVersion: 'TLSv1.2', pskCallback: () => Buffer.alloc(16) }

/** Of each address: how often it was told, under which topics, and the last message as it came. */
let told = new Map()

const server = createSecureServer({ ...tls, allowHTTP1: true, settings: { maxConcurrentStreams: 1000 } }, (call, response) => {
  const chunks = []
  call.on('data', (chunk) => chunks.push(chunk))
  call.on('end', () => {
    const one = told.get(call.url) ?? { times: 0, topics: new Set(), body: '' }
    one.times++
    one.topics.add(call.headers.topic)
    one.body = chunks
    told.set(call.url, one)
    setTimeout(() => response.writeHead(201).end(), answerMs)
  })
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))

process.on('message', (asked) => {
  if (asked === 'forget') told = new Map()
  const list =
    asked === 'report'
      ? [...told].map(([path, { times, topics, body }]) => [path, times, topics.size, Buffer.concat(body).toString('base64')])
      : []
  process.send({ told: told.size, list })
})
