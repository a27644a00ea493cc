import { PGlite } from '@electric-sql/pglite'
import { neonConfig } from '@neondatabase/serverless'
import { afterEach, inject } from 'vitest'
import { embedded, type Handle, open, openNeon } from '@/lib/db/client'

const opened: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

/** A fresh, migrated and empty database of the kind this run is about; gone when the test is over. A server has an address. */
export async function freshDatabase(): Promise<Handle & { url?: string }> {
  const handle = await copyOfTemplate()
  opened.push(handle.close)
  return handle
}

/** A second server's handle on the same database; PGlite has only one. */
export async function secondHandle(url: string): Promise<Handle> {
  const handle = await opener()(url)
  opened.push(handle.close)
  return handle
}

export const databaseKind = () => process.env.TEST_DATABASE as Handle['kind']

let made = 0

async function copyOfTemplate(): Promise<Handle & { url?: string }> {
  const template = inject('template')
  if (databaseKind() === 'pglite') return copyInMemory(template)
  const name = `test_${process.pid}_${made++}`
  const { default: pg } = await import('pg')
  const admin = new pg.Client({ connectionString: `${template}/postgres` })
  await admin.connect()
  await admin.query(`create database ${name} template template_netvaerk`)
  const url = `${template}/${name}`
  const handle = await opener()(url)
  return {
    ...handle,
    url,
    close: async () => {
      await handle.close()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}

/** Copies of the template that tests of this file are through with: to empty one takes a tenth of what a new one does. */
const emptied: PGlite[] = []

/** The template holds tables and nothing in them, which is what an emptied copy is too. */
async function copyInMemory(template: string): Promise<Handle> {
  const client = emptied.pop() ?? (await PGlite.create({ loadDataDir: new Blob([Buffer.from(template, 'base64')]) }))
  const close = async () => {
    await client.exec('discard all')
    const { rows } = await client.query<{ tables: string }>(
      "select string_agg(format('%I', tablename), ', ') as tables from pg_tables where schemaname = 'public'",
    )
    await client.exec(`truncate ${rows[0]?.tables} restart identity cascade`)
    emptied.push(client)
  }
  return { ...(await embedded(client)), close }
}

function opener(): (url: string) => Promise<Handle> {
  if (databaseKind() !== 'neon') return (url) => open(url, '')
  neonConfig.wsProxy = () => inject('wsProxy')
  neonConfig.useSecureWebSocket = false
  neonConfig.pipelineConnect = false
  neonConfig.pipelineTLS = false
  return openNeon
}
