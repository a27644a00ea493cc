import 'server-only'
import path from 'node:path'
import type { Client } from './listen'

export const migrationsFolder = path.join(process.cwd(), 'drizzle', 'migrations')

/** Any fixed number: it only has to be the same in every server, so that one migrates while the others wait. */
const migrationLock = 20080301

/** Brings the tables up to date on a connection of its own, one server at a time. */
export async function migrateAlone(client: Client, migrate: () => Promise<void>): Promise<void> {
  // Without a listener a connection that breaks would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    // The lock goes with the connection.
    await client.query(`select pg_advisory_lock(${migrationLock})`)
    await migrate()
  } finally {
    await client.end()
  }
}
