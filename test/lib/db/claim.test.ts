import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claim } from '@/lib/db/claim'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'netvaerk-claim-'))
})
afterEach(() => rm(dir, { recursive: true }))

test('a directory has one owner at a time', async () => {
  const release = await claim(dir)
  await expect(claim(dir)).rejects.toThrow(`The data directory ${dir} is in use by another running server.`)
  await release()
  await (await claim(dir))()
})

test('a process that is killed lets go, and of many that then come one gets it', { timeout: 60_000 }, async () => {
  const holder = fork('test/support/hold-directory.mjs', [dir], { execArgv: ['--import', 'tsx'], cwd: process.cwd() })
  await once(holder, 'message')
  await expect(claim(dir)).rejects.toThrow('is in use')
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const claims = await Promise.allSettled(Array.from({ length: 10 }, () => claim(dir)))
  const got = claims.filter((c) => c.status === 'fulfilled')
  expect(got).toHaveLength(1)
  await got[0]?.value()
})

test('however many processes come at once, one gets it', { timeout: 60_000 }, async () => {
  for (let round = 0; round < 2; round++) {
    const all = Array.from({ length: 4 }, () =>
      fork('test/support/hold-directory.mjs', [dir], { execArgv: ['--import', 'tsx'], silent: true }),
    )
    const ends = await Promise.all(
      all.map((one) => Promise.race([once(one, 'message').then(() => 'held'), once(one, 'exit').then(() => 'refused')])),
    )
    expect(ends.filter((end) => end === 'held')).toHaveLength(1)
    for (const one of all) one.kill('SIGKILL')
  }
})

test('a path too long for a socket is no obstacle', async () => {
  const deep = path.join(dir, 'x'.repeat(120))
  const release = await claim(deep)
  await expect(claim(deep)).rejects.toThrow('is in use')
  await release()
})
