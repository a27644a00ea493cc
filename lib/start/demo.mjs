// npm run demo: builds the app where that has not been done of these sources, and serves it with the demo's own database and people.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { sourcesOf } from './sources.mjs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) stop(`Node 20.19 or newer is needed; this is ${process.versions.node}.`)

const port = process.env.PORT || '3000'
const dist = process.env.NEXT_DIST || '.next'
const dataDir = process.env.DATA_DIR || '.data/demo'
if (!(await isFree(Number(port)))) stop(`Port ${port} is in use. Choose another: PORT=3001 npm run demo`)

const env = {
  NEXTAUTH_URL: `http://localhost:${port}`,
  NEXTAUTH_SECRET: secret(),
  ...process.env,
  DATA_DIR: dataDir,
  DEMO: '1',
  DEMO_LIVE: process.argv.includes('--live') ? '1' : '0',
  TYPES_CHECKED: '1',
}
const next = 'node_modules/next/dist/bin/next'

const sources = sourcesOf('.')
const mark = path.join(dist, 'sources')
if (process.argv.includes('--rebuild') || !existsSync(mark) || readFileSync(mark, 'utf8') !== sources) {
  rmSync(mark, { force: true })
  const built = spawnSync(process.execPath, [next, 'build', '--webpack'], { stdio: 'inherit', env })
  if (built.status !== 0) process.exit(built.status ?? 1)
  writeFileSync(mark, sources)
}

const server = spawn(process.execPath, ['lib/start/serve.mjs', '-p', port], { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(/** @type {NodeJS.Signals} */ (signal)))
server.on('exit', (code) => process.exit(code ?? 0))

/** Kept between runs, so that whoever signed in yesterday still is. */
function secret() {
  const file = path.join(dataDir, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}

/** @param {number} wanted */
function isFree(wanted) {
  return new Promise((resolve) => {
    const trial = createServer()
    trial.once('error', () => resolve(false))
    trial.listen(wanted, () => trial.close(() => resolve(true)))
  })
}

/** @param {string} reason */
function stop(reason) {
  console.error(reason)
  process.exit(1)
}
