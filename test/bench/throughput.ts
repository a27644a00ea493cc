import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import autocannon from 'autocannon'
import { projectRoot } from '@/test/support/build'
import { freePort } from '@/test/support/free-port'
import { onExit } from './cleanup'
import { atLeast, median, noted } from './figures'
import type { Stage } from './stage'

const rounds = 5
const seconds = 4
const connections = 10
const bare = path.join(projectRoot, 'test/bench/bare-page')
const next = path.join(projectRoot, 'node_modules/next/dist/bin/next')

/** The agenda beside a bare dynamic page with one query: the same Next, the same Postgres, by turns. */
export async function throughput({ agenda, databaseUrl }: Stage) {
  const beside = await startBarePage(databaseUrl)
  await perSecond(agenda, 2)
  await perSecond(beside, 2)
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(await perSecond(agenda, seconds))
    theirs.push(await perSecond(beside, seconds))
  }
  const visits = await perSecond(agenda, seconds, { 'accept-encoding': 'gzip, deflate, br', 'sec-fetch-mode': 'navigate' })
  return [
    noted('agenda page, requests a second', median(ours), 'requests/s'),
    noted('agenda page as a browser asks for it, compressed, requests a second', visits, 'requests/s'),
    noted('bare dynamic Next page with one query, requests a second', median(theirs), 'requests/s'),
    atLeast('agenda page beside the bare page', median(ours) / median(theirs), 'times', 4),
  ]
}

/** Requests a second that are answered with 2xx; anything else is an error. */
export async function perSecond(url: string, duration: number, headers: Record<string, string> = {}): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({ url, connections, duration, headers })
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers that were not 2xx, ${errors} errors`)
  return requests.average
}

/** Builds the bare page where it has changed, starts it, and waits until it answers. Returns its address. */
export async function startBarePage(databaseUrl: string): Promise<string> {
  buildBarePage()
  const port = await freePort()
  const server = spawn(process.execPath, [next, 'start', bare, '-p', String(port)], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl },
    stdio: 'ignore',
  })
  onExit.do(() => server.kill('SIGKILL'))
  const address = `http://localhost:${port}`
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return address
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the bare page does not answer')
}

function buildBarePage(): void {
  const sources = ['next.config.mjs', 'app/layout.jsx', 'app/page.jsx'].map((name) => readFileSync(path.join(bare, name)))
  const version = readFileSync(path.join(projectRoot, 'node_modules/next/package.json'))
  const source = createHash('sha256')
    .update(Buffer.concat([...sources, version]))
    .digest('hex')
  const mark = path.join(bare, '.next/bench-source')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === source) return
  const built = spawnSync(process.execPath, [next, 'build', bare, '--webpack'], {
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`the bare page does not build:\n${built.stdout}\n${built.stderr}`)
  writeFileSync(mark, source)
}
