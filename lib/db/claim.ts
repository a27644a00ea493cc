import { createHash, randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** What one who comes is answered: the directory is taken; or, by one who is still asking around, that they step back. */
type Answer = 'taken' | 'yours' | 'dead'

/** One that answers nothing for so long is alive but busy: it keeps what it has. */
const patienceMs = 5000

/**
 * Takes a data directory for this process. PGlite would let two processes open, and ruin, the same files.
 * Listening sockets and not files with process numbers: they go with the process, and in a container every process has the
 * same number. Each who wants it first listens at a door of its own, then knocks at all others. Of several who do so at once
 * the first by name gets it; whoever has it already says so. No door is used twice, so a dead one can safely be taken away.
 * Throws one plain sentence where another process has the directory.
 */
export async function claim(dataDir: string): Promise<() => Promise<void>> {
  const { folder, prefix } = doorsOf(dataDir)
  const name = `${prefix}${randomUUID().slice(0, 8)}.sock`
  const me = { name, mine: false, lost: false }
  const server = await listenAt(path.join(folder, name), me)
  const leave = () => new Promise<void>((resolve) => server.close(() => resolve()))
  for (const other of await readdir(folder)) {
    if (other === name || !other.startsWith(prefix)) continue
    const answer = await knock(path.join(folder, other), name)
    if (answer === 'dead') await rm(path.join(folder, other), { force: true })
    if (answer === 'taken') me.lost = true
  }
  if (me.lost) {
    await leave()
    throw new Error(`The data directory ${dataDir} is in use by another running server. Stop that one, or choose another with DATA_DIR.`)
  }
  me.mine = true
  return leave
}

/** A socket's path may hold only about a hundred characters; the relative one is the shorter. */
function doorsOf(dataDir: string): { folder: string; prefix: string } {
  const hash = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return { folder: '\\\\.\\pipe\\', prefix: `netvaerk-${hash}-` }
  const folder = path.relative(process.cwd(), dataDir) || '.'
  return folder.length < 75 ? { folder, prefix: 'in-use-' } : { folder: tmpdir(), prefix: `netvaerk-${hash}-` }
}

/** Answers each who knocks with its own name: one that is asking around steps back for a name before its own. */
function listenAt(door: string, me: { name: string; mine: boolean; lost: boolean }): Promise<Server> {
  const server = createServer((caller) => {
    caller.on('error', () => {})
    caller.once('data', (other) => {
      if (!me.mine && String(other) < me.name) me.lost = true
      caller.end(me.mine || !me.lost ? 'taken' : 'yours')
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(door, () => resolve(server.unref()))
  })
}

const knock = (door: string, name: string): Promise<Answer> =>
  new Promise((resolve) => {
    const caller = connect(door, () => caller.write(name))
    caller.setTimeout(patienceMs, () => {
      resolve('taken')
      caller.destroy()
    })
    caller.once('data', (answer) => resolve(String(answer) === 'taken' ? 'taken' : 'yours'))
    caller.once('error', () => resolve('dead'))
    caller.once('close', () => resolve('dead'))
  })
