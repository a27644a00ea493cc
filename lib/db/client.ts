import 'server-only'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import * as schema from '@/drizzle/schema'
import { env } from '@/lib/env'
import { claim } from './claim'

/** A database or a transaction in it; every domain function takes one first. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>

export type Listener = { stop: () => Promise<void> }

/** One open database, whichever kind it is. */
export type Handle = {
  kind: 'pglite' | 'neon' | 'postgres'
  db: Db
  /** Calls `heard` with each payload sent on the channel, and `lost` once if the line breaks. */
  listen: (channel: string, heard: (payload: string) => void, lost: () => void) => Promise<Listener>
  close: () => Promise<void>
}

const migrationsFolder = path.join(process.cwd(), 'drizzle', 'migrations')
/** Any fixed number: it only has to be the same in every server, so that one migrates while the others wait. */
const migrationLock = 20080301

/** Opens the database that the settings name, and brings its tables up to date. */
export async function open(url: string | undefined, dataDir: string): Promise<Handle> {
  if (!url) return openEmbedded(dataDir)
  return new URL(url).hostname.endsWith('.neon.tech') ? openNeon(url) : openPostgres(url)
}

async function openEmbedded(dataDir: string): Promise<Handle> {
  await mkdir(dataDir, { recursive: true })
  const release = await claim(dataDir)
  const { PGlite } = await import('@electric-sql/pglite')
  const handle = await embedded(await PGlite.create(path.join(dataDir, 'db')))
  return {
    ...handle,
    close: async () => {
      await handle.close()
      await release()
    },
  }
}

/** A handle on an embedded database that is already open; the tests make theirs in memory. */
export async function embedded(client: PGlite): Promise<Handle> {
  const { drizzle } = await import('drizzle-orm/pglite')
  const { migrate } = await import('drizzle-orm/pglite/migrator')
  const db = drizzle(client, { schema })
  await migrate(db, { migrationsFolder })
  return {
    kind: 'pglite',
    db: db as unknown as Db,
    listen: async (channel, heard) => ({ stop: await client.listen(channel, heard) }),
    close: () => client.close(),
  }
}

async function openPostgres(url: string): Promise<Handle> {
  const { default: pg } = await import('pg')
  const { drizzle } = await import('drizzle-orm/node-postgres')
  const { migrate } = await import('drizzle-orm/node-postgres/migrator')
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  // An idle connection that the server closes must not take the process with it; the pool opens another.
  pool.on('error', () => {})
  const db = drizzle(pool, { schema })
  await alone(pool, () => migrate(db, { migrationsFolder }))
  return {
    kind: 'postgres',
    db: db as unknown as Db,
    listen: listenWith(() => new pg.Client({ connectionString: url })),
    close: () => pool.end(),
  }
}

/** Exported for the tests, which reach a local Postgres through the same driver. */
export async function openNeon(url: string): Promise<Handle> {
  const { Client, Pool, neonConfig } = await import('@neondatabase/serverless')
  const { drizzle } = await import('drizzle-orm/neon-serverless')
  const { migrate } = await import('drizzle-orm/neon-serverless/migrator')
  // Node 20 has no WebSocket of its own.
  neonConfig.webSocketConstructor ??= (await import('ws')).default
  const pool = new Pool({ connectionString: url, max: 10 })
  pool.on('error', () => {})
  const db = drizzle(pool, { schema })
  await alone(pool, () => migrate(db, { migrationsFolder }))
  return { kind: 'neon', db: db as unknown as Db, listen: listenWith(() => new Client(url)), close: () => pool.end() }
}

type Connection = { query: (text: string) => Promise<unknown>; release: () => void }

async function alone(pool: { connect: () => Promise<Connection> }, work: () => Promise<void>): Promise<void> {
  const holder = await pool.connect()
  try {
    await holder.query(`select pg_advisory_lock(${migrationLock})`)
    await work()
  } finally {
    await holder.query(`select pg_advisory_unlock(${migrationLock})`)
    holder.release()
  }
}

type ListeningClient = {
  connect: () => Promise<unknown>
  query: (text: string) => Promise<unknown>
  end: () => Promise<unknown>
  on: (event: 'notification' | 'error' | 'end', heard: (message: { payload?: string }) => void) => unknown
}

function listenWith(connect: () => unknown): Handle['listen'] {
  return async (channel, heard, lost) => {
    const client = connect() as ListeningClient
    let over = false
    const end = () => {
      if (!over) lost()
      over = true
    }
    client.on('notification', ({ payload }) => heard(payload ?? ''))
    client.on('error', end)
    client.on('end', end)
    await client.connect()
    await client.query(`listen "${channel}"`)
    return {
      stop: async () => {
        over = true
        await client.end()
      },
    }
  }
}

const shared = globalThis as unknown as { netvaerkDatabase?: Promise<Handle> }

/** This process's one database, opened on first use and never at import. */
export function database(): Promise<Handle> {
  shared.netvaerkDatabase ??= open(env().DATABASE_URL, env().DATA_DIR)
  return shared.netvaerkDatabase
}

export const db = async (): Promise<Db> => (await database()).db

/** Sends a payload on a channel; inside a transaction it leaves with the commit, and not at all without one. */
export const notify = async (tx: Db, channel: string, payload: string): Promise<void> => {
  await tx.execute(sql`select pg_notify(${channel}, ${payload})`)
}
