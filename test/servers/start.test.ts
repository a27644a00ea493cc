import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstBuild, projectRoot } from '@/test/support/build'
import { freePort } from '@/test/support/free-port'
import { startServer } from '@/test/support/server'

let data = ''
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'netvaerk-data-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

/** Starts a server that must not come up; what it says about that, and how it ends. */
async function refused(env: Record<string, string>, at?: number): Promise<{ code: number | null; said: string[] }> {
  const port = at ?? (await freePort())
  const { NODE_ENV: _vitests, ...own } = process.env
  const child = spawn(process.execPath, ['lib/start/serve.mjs', '-p', String(port)], {
    cwd: projectRoot,
    env: {
      ...own,
      NODE_ENV: 'production',
      NEXT_DIST: firstBuild.dist,
      DATA_DIR: data,
      NEXTAUTH_URL: `http://localhost:${port}`,
      NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only',
      SMTP_URL: 'smtp://localhost',
      ...env,
    },
  })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  let promised = ''
  child.stdout.on('data', (text) => (promised += text))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  expect(promised).not.toContain('Listening')
  return { code, said: said.split('\n').filter(Boolean) }
}

test('a second start on the same data directory says that it is in use; after a crash it is free again', async () => {
  const first = await startServer({ env: { DATA_DIR: data } })
  const second = await refused({ DATA_DIR: data, DEMO: '1' })
  expect(second).toEqual({
    code: 1,
    said: [`The data directory ${data} is in use by another running server. Stop that one, or choose another with DATA_DIR.`],
  })
  expect(first.output()).toContain(`Listening on ${first.address}`)
  await first.stop()
  await first.start()
  expect((await fetch(`${first.address}/api/health`)).status).toBe(200)
  await first.close()
})

test('a port that is taken stops the start in one sentence', async () => {
  const other = createServer().listen(0)
  const { port } = other.address() as AddressInfo
  expect(await refused({}, port)).toEqual({
    code: 1,
    said: [`Port ${port} cannot be listened on: it is in use. Choose another with PORT.`],
  })
  other.close()
})

test('settings that do not hold stop the start, with one sentence for each', async () => {
  const { code, said } = await refused({ NEXTAUTH_SECRET: 'short', NEXTAUTH_URL: 'nowhere', DATABASE_URL: 'mysql://x', CRON_SECRET: 'x' })
  expect(code).toBe(1)
  expect(said).toHaveLength(4)
  for (const name of ['NEXTAUTH_SECRET', 'NEXTAUTH_URL', 'DATABASE_URL', 'CRON_SECRET']) {
    expect(said.filter((line) => line.startsWith(`${name} must be`))).toHaveLength(1)
  }
})

test('a server that could mail nobody a code does not start', async () => {
  const { code, said } = await refused({ SMTP_URL: '' })
  expect(code).toBe(1)
  expect(said).toEqual(['SMTP_URL is missing: without it nobody can be sent a sign-in code.'])
})

test('a database that does not answer stops the start in one sentence, without its password', async () => {
  const { code, said } = await refused({ DATABASE_URL: `postgres://netvaerk:hemmeligt@127.0.0.1:${await freePort()}/netvaerk` })
  expect(code).toBe(1)
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^The database .*\.$/)
  expect(said[0]).not.toContain('hemmeligt')
})
