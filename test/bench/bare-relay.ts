import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { type WebSocket, WebSocketServer } from 'ws'
import { projectRoot } from '@/test/support/build'
import { onExit } from './cleanup'

/**
 * The least that two people can write together with: a page with a Yjs text, and a server that hands each update on to the
 * others over a WebSocket and keeps nothing. A line that breaks is tried again as y-websocket tries: after 100 ms, and twice
 * as long each time, up to two and a half seconds. Returns its port.
 */
export async function startBareRelay(): Promise<number> {
  const files: Record<string, string> = { '/': page, '/yjs': moduleAt('yjs/dist/yjs.mjs') }
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    const lib0 = /^\/lib0\/([\w./-]+?)(?:\.js)?$/.exec(url)?.[1]
    const body = lib0 ? moduleAt(`lib0/${lib0}.js`) : files[url]
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': url === '/' ? 'text/html' : 'text/javascript' })
    response.end(body)
  })
  const relay = new WebSocketServer({ server })
  const open = new Set<WebSocket>()
  relay.on('connection', (one) => {
    open.add(one)
    one.on('close', () => open.delete(one))
    one.on('error', () => {})
    one.on('message', (update) => {
      for (const other of open) if (other !== one) other.send(update)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onExit.do(() => {
    for (const one of open) one.terminate()
    server.close()
  })
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the relay has no port')
  return address.port
}

const moduleAt = (name: string): string => readFileSync(path.join(projectRoot, 'node_modules', name), 'utf8')

const page = `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<script type="importmap">{"imports": {"yjs": "/yjs", "lib0/": "/lib0/"}}</script>
<div id="text" role="textbox" tabindex="0" style="min-height: 2em"></div>
<script type="module">
import * as Y from 'yjs'
const doc = new Y.Doc()
const text = doc.getText()
const shown = document.getElementById('text')
text.observe(() => (shown.textContent = text.toString()))
shown.addEventListener('keydown', ({ key }) => key.length === 1 && text.insert(text.length, key))
let line, failures = 0
doc.on('update', (update, origin) => origin !== 'relay' && line.readyState === 1 && line.send(update))
function connect() {
  line = new WebSocket('ws://' + location.host)
  line.binaryType = 'arraybuffer'
  line.onopen = () => {
    failures = 0
    line.send(Y.encodeStateAsUpdate(doc))
    document.documentElement.dataset.ready = ''
  }
  line.onmessage = ({ data }) => Y.applyUpdate(doc, new Uint8Array(data), 'relay')
  line.onclose = () => setTimeout(connect, Math.min(100 * 2 ** failures++, 2500))
}
connect()
</script>`
