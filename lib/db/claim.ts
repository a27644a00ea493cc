import { createHash, randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Takes a data directory for this process. PGlite would let two processes open, and ruin, the same files.
 * A listening socket and not a file with a process number: it goes with the process, and in a container every
 * process has the same number. Throws one plain sentence where another process has the directory.
 */
export async function claim(dataDir: string): Promise<() => Promise<void>> {
  const door = doorOf(dataDir)
  for (let tries = 0; tries < 10; tries++) {
    const server = await listenAt(door)
    if (server) return () => new Promise((resolve) => server.close(() => resolve()))
    if (await answers(door)) break
    await clearAway(door)
  }
  throw new Error(`The data directory ${dataDir} is in use by another running server. Stop that one, or choose another with DATA_DIR.`)
}

/** A socket's path may hold only about a hundred characters; the relative one is the shorter. */
function doorOf(dataDir: string): string {
  const name = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\netvaerk-${name}`
  const door = path.relative(process.cwd(), path.join(dataDir, 'in-use.sock'))
  return door.length < 100 ? door : path.join(tmpdir(), `netvaerk-${name}.sock`)
}

/** Null where there is a socket already, dead or alive. */
const listenAt = (door: string): Promise<Server | null> =>
  new Promise((resolve, reject) => {
    const server = createServer((caller) => caller.end())
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(door, () => resolve(server.unref()))
  })

/** A crash leaves its socket behind. Moved aside before it is removed: it may have become another's just now. */
async function clearAway(door: string): Promise<void> {
  const aside = path.join(path.dirname(door), `${randomUUID().slice(0, 8)}.sock`)
  if (!(await moved(door, aside))) return
  if (await answers(aside)) await rename(aside, door)
  else await rm(aside, { force: true })
}

const moved = (from: string, to: string): Promise<boolean> =>
  rename(from, to).then(
    () => true,
    () => false,
  )

const answers = (door: string): Promise<boolean> =>
  new Promise((resolve) => {
    const caller = connect(door)
    caller.once('connect', () => resolve(!!caller.destroy()))
    caller.once('error', () => resolve(false))
  })
