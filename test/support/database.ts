import { PGlite } from '@electric-sql/pglite'
import { neonConfig } from '@neondatabase/serverless'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { embedded, type Handle, open, openNeon } from '@/lib/db/client'

/** A fresh, migrated and empty database of the kind this run is about; gone when the test is over. A server has an address. */
export async function freshDatabase(): Promise<Handle & { url?: string }> {
  const handle = await copyOfTemplate()
  onTestFinished(handle.close)
  return handle
}

/** A second server's handle on the same database; PGlite has only one. */
export async function secondHandle(url: string): Promise<Handle> {
  const handle = await opener()(url)
  onTestFinished(handle.close)
  return handle
}

export const databaseKind = () => process.env.TEST_DATABASE as Handle['kind']

let made = 0

/** Copies of the template that earlier tests are through with: to empty one takes a small part of what a new one does. */
const emptied = { pglite: [] as PGlite[], postgres: [] as string[], neon: [] as string[] }

async function copyOfTemplate(): Promise<Handle & { url?: string }> {
  const kind = databaseKind()
  const template = inject('template')
  if (kind === 'pglite') {
    const client = emptied[kind].pop() ?? (await PGlite.create({ loadDataDir: new Blob([Buffer.from(template, 'base64')]) }))
    const close = async () => {
      await client.exec('discard all')
      const { rows } = await client.query<{ tables: string }>(
        "select string_agg(format('%I', tablename), ', ') as tables from pg_tables where schemaname = 'public'",
      )
      await client.exec(`truncate ${rows[0]?.tables} restart identity cascade`)
      emptied[kind].push(client)
    }
    return { ...(await embedded(client)), close }
  }
  const url = emptied[kind].pop() ?? (await newCopy(template))
  const handle = await opener()(url)
  const close = async () => {
    await handle.close()
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await empty(client)
    await client.end()
    emptied[kind].push(url)
  }
  return { ...handle, url, close }
}

async function newCopy(server: string): Promise<string> {
  const name = `test_${process.pid}_${made++}`
  const admin = new pg.Client({ connectionString: `${server}/postgres` })
  await admin.connect()
  await admin.query(`create database ${name} template template_netvaerk`)
  await admin.end()
  return `${server}/${name}`
}

/**
 * Brings a copy back to the template, which holds tables and nothing in them. Ten times as quick as truncating, on a server;
 * vacuumed, so that rows lie in the order they come.
 */
async function empty(client: pg.Client): Promise<void> {
  const names = async (query: string) => (await client.query<{ name: string }>(query)).rows.map(({ name }) => name)
  const tables = await names(`select oid::regclass::text as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 0`)
  const sequences = await names(
    "select format('%I', sequencename) as name from pg_sequences where last_value is not null and schemaname = 'public'",
  )
  await client.query('set session_replication_role = replica')
  for (const table of tables) await client.query(`delete from ${table}`)
  for (const sequence of sequences) await client.query(`alter sequence ${sequence} restart`)
  await client.query('set session_replication_role = origin')
  if (tables.length > 0) await client.query(`vacuum ${tables}`)
}

function opener(): (url: string) => Promise<Handle> {
  if (databaseKind() !== 'neon') return (url) => open(url, '')
  neonConfig.wsProxy = () => inject('wsProxy')
  neonConfig.useSecureWebSocket = false
  neonConfig.pipelineConnect = false
  neonConfig.pipelineTLS = false
  return openNeon
}
