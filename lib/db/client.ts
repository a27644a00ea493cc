import 'server-only'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import * as schema from '@/drizzle/schema'
import { env } from '@/lib/env'
import { claim } from './claim'
import { type Client, type Listen, listenWith } from './listen'
import { migrateAlone, migrationsFolder } from './migrate'

/** A database or a transaction in it; every domain function takes one first. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>

/** One open database, whichever kind it is. */
export type Handle = {
  kind: 'pglite' | 'neon' | 'postgres'
  db: Db
  listen: Listen
  close: () => Promise<void>
}

/** Ten connections serve far more phones than a meeting has; with several servers they add up. */
const poolLimits = { max: 10, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 30_000 }
/** Nothing here takes so long unless it hangs, and then it must not hold its connection. */
const longestQueryMs = 15_000

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
  const migrator = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await migrateAlone(migrator, () => migrate(drizzle(migrator), { migrationsFolder }))
  const pool = new pg.Pool({
    connectionString: url,
    keepAlive: true,
    statement_timeout: longestQueryMs,
    idle_in_transaction_session_timeout: longestQueryMs,
    ...poolLimits,
  })
  // An idle connection that the server closes must not take the process with it; the pool opens another.
  pool.on('error', () => {})
  const ear = () => new pg.Client({ connectionString: url, keepAlive: true, query_timeout: 10_000, connectionTimeoutMillis: 10_000 })
  return {
    kind: 'postgres',
    db: drizzle(pool, { schema }) as unknown as Db,
    listen: listenWith(() => ear() as Client),
    close: () => pool.end(),
  }
}

/** Exported for the tests, which reach a local Postgres through the same driver. */
export async function openNeon(url: string): Promise<Handle> {
  const { Client: NeonClient, Pool, neonConfig } = await import('@neondatabase/serverless')
  const { drizzle } = await import('drizzle-orm/neon-serverless')
  const { migrate } = await import('drizzle-orm/neon-serverless/migrator')
  // Node 20 has no WebSocket of its own.
  neonConfig.webSocketConstructor ??= (await import('ws')).default
  const direct = withoutPooler(url)
  const migrator = new NeonClient({ connectionString: direct })
  await migrateAlone(migrator as Client, () => migrate(drizzle(migrator), { migrationsFolder }))
  // Neon's pooler takes no time limit of the server's kind; this one is the driver's.
  const pool = new Pool({ connectionString: url, query_timeout: longestQueryMs, ...poolLimits })
  pool.on('error', () => {})
  return {
    kind: 'neon',
    db: drizzle(pool, { schema }) as unknown as Db,
    listen: listenWith(() => new NeonClient({ connectionString: direct, query_timeout: 10_000 }) as Client),
    close: () => pool.end(),
  }
}

/** Behind Neon's pooler a session is anybody's from one statement to the next: LISTEN and locks need the door beside it. */
export function withoutPooler(url: string): string {
  const direct = new URL(url)
  direct.hostname = direct.hostname.replace('-pooler.', '.')
  return direct.href
}

const shared = globalThis as unknown as { netvaerkDatabase?: Promise<Handle> }

/** This process's one database, opened on first use and never at import. Where that fails, the next use tries again. */
export function database(): Promise<Handle> {
  shared.netvaerkDatabase ??= open(env().DATABASE_URL, env().DATA_DIR).catch((error) => {
    shared.netvaerkDatabase = undefined
    throw error
  })
  return shared.netvaerkDatabase
}

export const db = async (): Promise<Db> => (await database()).db

/** Sends a payload on a channel; inside a transaction it leaves with the commit, and not at all without one. */
export const notify = async (tx: Db, channel: string, payload: string): Promise<void> => {
  await tx.execute(sql`select pg_notify(${channel}, ${payload})`)
}

/** The same with many payloads, in one statement. */
export const notifyAll = async (tx: Db, channel: string, payloads: string[]): Promise<void> => {
  if (payloads.length === 0) return
  await tx.execute(sql`select pg_notify(${channel}, payload) from jsonb_array_elements_text(${JSON.stringify(payloads)}::jsonb) as payload`)
}
