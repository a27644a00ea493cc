import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isNotNull, sql } from 'drizzle-orm'
import { expect, inject, test } from 'vitest'
import journal from '@/drizzle/migrations/meta/_journal.json'
import { libraries, seasons } from '@/drizzle/schema'
import { seedDemo } from '@/drizzle/seed/demo'
import { seedLibraries } from '@/drizzle/seed/libraries'
import { seedTopics } from '@/drizzle/seed/topics'
import { type Handle, open } from '@/lib/db/client'
import { databaseKind, secondHandle } from '@/test/support/database'

/** An address where a server has a database with nothing in it, as after `createdb`. */
async function emptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const { default: pg } = await import('pg')
  const name = `empty_${process.pid}`
  const admin = new pg.Client({ connectionString: `${inject('template')}/postgres` })
  await admin.connect()
  await admin.query(`create database ${name}`)
  return {
    url: `${inject('template')}/${name}`,
    drop: async () => {
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}

const counted = async ({ db }: Handle) => {
  const { rows } = (await db.execute(sql`select count(*)::int as count from drizzle.__drizzle_migrations`)) as unknown as {
    rows: { count: number }[]
  }
  return rows[0]?.count
}

test.skipIf(databaseKind() === 'pglite')(
  'three servers that start at once on an empty database make its tables, and fill them, once',
  async () => {
    const { url, drop } = await emptyDatabase()
    const handles = await Promise.all([1, 2, 3].map(() => secondHandle(url)))
    await Promise.all(handles.map(({ db }) => seedLibraries(db)))
    await Promise.all(handles.map(({ db }) => seedTopics(db)))
    await Promise.all(handles.map(({ db }) => seedDemo(db, new Date('2026-11-22T19:00:00Z'), { live: false })))
    for (const handle of handles) expect(await counted(handle)).toBe(journal.entries.length)
    const services = await handles[0]?.db.select({ id: libraries.id }).from(libraries).where(isNotNull(libraries.isil))
    expect(services).toHaveLength(98)
    expect(await handles[0]?.db.select({ slug: seasons.slug }).from(seasons)).toHaveLength(2)
    await drop()
  },
)

test.runIf(databaseKind() === 'pglite')('of two that open the same directory at once, one is told that it is in use', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'netvaerk-twice-'))
  const opened = await Promise.allSettled([open(undefined, dir), open(undefined, dir)])
  const [failed] = opened.filter((o) => o.status === 'rejected')
  const [handle] = opened.filter((o) => o.status === 'fulfilled')
  expect(String(failed?.reason)).toContain(`${dir} is in use by another running server`)
  await handle?.value.close()
  const again = await open(undefined, dir)
  expect(await counted(again)).toBe(journal.entries.length)
  await again.close()
  await rm(dir, { recursive: true })
})
