import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Build, ensureBuilt, firstBuild, projectRoot } from './build'
import { freePort } from './free-port'

/** The real server: what `npm start` starts, on its own port, with its own fresh data directory. */
export type Server = {
  port: number
  /** http://localhost:port, a place where browsers allow service workers. */
  address: string
  /** Where its database is; another process may open that only while the server is stopped. */
  dataDir: string
  /** Everything it has printed. */
  output: () => string
  /** Gone at once, as when the plug is pulled; or as with another signal. */
  stop: (signal?: NodeJS.Signals) => Promise<void>
  /** Starts it again on the same port and data; with another build it is a deploy. Resolves when it answers. */
  start: (build?: Build) => Promise<void>
  /** Stops it for good and removes its data. */
  close: () => Promise<void>
}

/**
 * Starts the demo (its cast and two seasons) and waits until it answers. `env` adds settings. What listens in front of it,
 * such as a proxy, is named with `address`, so that what the server says of itself fits.
 */
export async function startServer(options: { env?: Record<string, string>; port?: number; address?: string } = {}): Promise<Server> {
  const port = options.port ?? (await freePort())
  const own = `http://localhost:${port}`
  const stage = mkdtempSync(path.join(tmpdir(), 'netvaerk-app-'))
  for (const name of ['node_modules', 'drizzle', 'lib', 'package.json', 'next.config.mjs']) link(stage, name, name)
  let child: ChildProcess | undefined
  let output = ''

  const stop = async (signal: NodeJS.Signals = 'SIGKILL') => {
    const running = child
    child = undefined
    if (!running || running.exitCode !== null) return
    const gone = new Promise((resolve) => running.once('exit', resolve))
    running.kill(signal)
    await gone
  }

  const start = async (build: Build = firstBuild) => {
    await stop()
    ensureBuilt(build)
    link(stage, build.dist, build.dist)
    link(stage, path.join(build.dist, 'public'), 'public')
    const { NODE_ENV: _vitests, ...env } = process.env
    const running = spawn(process.execPath, ['lib/start/serve.mjs', '-p', String(port)], {
      cwd: stage,
      env: {
        ...env,
        NODE_ENV: 'production',
        NEXT_DIST: build.dist,
        BUILD_ID: build.id,
        DEMO: '1',
        DATA_DIR: 'data',
        NEXTAUTH_URL: options.address ?? own,
        NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only',
        NEXT_TELEMETRY_DISABLED: '1',
        ...options.env,
      },
    })
    child = running
    for (const stream of [running.stdout, running.stderr]) stream?.on('data', (text) => (output += text))
    await answering(own, () => running.exitCode === null).catch((error) => {
      throw new Error(`${error}\n${output}`)
    })
  }

  const close = async () => {
    await stop()
    rmSync(stage, { recursive: true, force: true })
  }
  await start()
  return { port, dataDir: path.join(stage, 'data'), address: options.address ?? own, output: () => output, stop, start, close }
}

/** Next reads its folder when it starts; a folder of links lets each server have its own build, `public` and data. */
function link(stage: string, from: string, to: string): void {
  rmSync(path.join(stage, to), { force: true })
  symlinkSync(path.join(projectRoot, from), path.join(stage, to))
}

async function answering(address: string, alive: () => boolean): Promise<void> {
  const latest = Date.now() + 90_000
  while (alive() && Date.now() < latest) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(alive() ? 'the server does not answer' : 'the server stopped by itself')
}
