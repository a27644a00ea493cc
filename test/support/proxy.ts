import { connect, createServer, type Server, type Socket } from 'node:net'

/** A stretch of wire between phone and server that can be cut, or go silent as bad Wi-Fi does. */
export type Wire = {
  port: number
  address: string
  /** Every connection breaks and no new one is taken. */
  cut: () => Promise<void>
  /** Connections are taken and nothing is ever answered; those that are open fall silent too. */
  silence: () => Promise<void>
  /** Whatever is answered arrives so many milliseconds late. */
  slow: (ms: number) => void
  /** As good as new. */
  mend: () => Promise<void>
  close: () => Promise<void>
}

/** Opens a proxy to a port of this machine. `port` is free, or the one given. */
export async function proxyTo(target: number, at = 0): Promise<Wire> {
  const callers = new Set<Socket>()
  let silent = false
  let late = 0
  let server: Server | undefined

  const take = (caller: Socket) => {
    callers.add(caller)
    const wire = connect(target, '127.0.0.1')
    for (const [from, to] of [
      [caller, wire],
      [wire, caller],
    ] as const) {
      const pass = (data: Buffer) => void (silent || to.destroyed || to.write(data))
      from.on('data', (data) => {
        if (late > 0 && from === wire) setTimeout(pass, late, data)
        else pass(data)
      })
      from.on('error', () => {})
      from.on('close', () => {
        callers.delete(caller)
        if (!silent) setTimeout(() => to.destroy(), from === wire ? late : 0)
      })
    }
  }
  const listen = async (port: number) => {
    const opened = createServer(take)
    await new Promise<void>((resolve, reject) => opened.once('error', reject).listen(port, '127.0.0.1', resolve))
    server = opened
    const address = opened.address()
    if (!address || typeof address === 'string') throw new Error('the proxy has no port')
    return address.port
  }
  const cut = async () => {
    const closing = server
    server = undefined
    for (const caller of callers) caller.destroy()
    if (closing) await new Promise((resolve) => closing.close(resolve))
  }

  const port = await listen(at)
  return {
    port,
    address: `http://localhost:${port}`,
    cut,
    silence: async () => {
      silent = true
    },
    slow: (ms) => {
      late = ms
    },
    mend: async () => {
      // What has been swallowed cannot be given back: the old connections are of no use.
      await cut()
      silent = false
      late = 0
      await listen(port)
    },
    close: cut,
  }
}
