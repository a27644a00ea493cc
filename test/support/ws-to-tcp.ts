import { connect } from 'node:net'
import { WebSocketServer } from 'ws'

/** What stands between Neon's driver and a database at Neon: a WebSocket that carries Postgres's own bytes. */
export async function wsToTcp(port: number) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  server.on('connection', (socket) => {
    const wire = connect(port, '127.0.0.1')
    socket.on('message', (data) => wire.write(data as Buffer))
    socket.on('close', () => wire.destroy())
    wire.on('data', (data) => socket.send(data))
    wire.on('close', () => socket.close())
    wire.on('error', () => socket.close())
  })
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the bridge has no port')
  return {
    address: `127.0.0.1:${address.port}`,
    close: () =>
      new Promise<void>((resolve) => {
        for (const client of server.clients) client.terminate()
        server.close(() => resolve())
      }),
  }
}
