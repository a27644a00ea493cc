import { rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import path from 'node:path'

/**
 * Takes a data directory for this process. PGlite would let two processes open, and ruin, the same files.
 * A listening socket and not a file with a process number: it goes with the process, and in a container every
 * process has the same number. Throws one plain sentence where another process has the directory.
 */
export async function claim(dataDir: string): Promise<() => Promise<void>> {
  // Relative, because a socket's path may hold only about a hundred characters.
  const door =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\netvaerk-${path.resolve(dataDir).replace(/\W/g, '-')}`
      : path.relative(process.cwd(), path.join(dataDir, 'in-use.sock'))
  if (await answers(door)) {
    throw new Error(`The data directory ${dataDir} is in use by another running server. Stop that one, or choose another with DATA_DIR.`)
  }
  await rm(door, { force: true })
  const server = createServer((caller) => caller.end())
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(door, resolve))
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

const answers = (door: string): Promise<boolean> =>
  new Promise((resolve) => {
    const caller = connect(door)
    caller.once('connect', () => resolve(!!caller.destroy()))
    caller.once('error', () => resolve(false))
  })
