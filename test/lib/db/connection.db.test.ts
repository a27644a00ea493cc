import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { libraries } from '@/drizzle/schema'
import { databaseKind, freshDatabase } from '@/test/support/database'

test.skipIf(databaseKind() === 'pglite')('a server whose connections are cut uses new ones', async () => {
  const { db } = await freshDatabase()
  await Promise.all([1, 2, 3].map(() => db.execute(sql`select pg_sleep(0.01)`)))
  // Its own is cut too, in the middle of the question.
  await db
    .execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() order by pid = pg_backend_pid()`)
    .catch(() => {})
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => db.select().from(libraries)))
  // What was on its way when the wire broke may fail; what comes after it does not.
  await Promise.allSettled(answers)
  expect(await db.select().from(libraries)).toEqual([])
})

test.runIf(databaseKind() === 'postgres')('a question that hangs is given up', async () => {
  const { db } = await freshDatabase()
  const { rows } = (await db.execute(sql`show statement_timeout`)) as unknown as { rows: { statement_timeout: string }[] }
  expect(rows[0]?.statement_timeout).toBe('15s')
})

test('what fails in the middle of a transaction leaves nothing behind', async () => {
  const { db } = await freshDatabase()
  await db
    .transaction(async (tx) => {
      await tx.insert(libraries).values({ name: 'Halvt', sector: 'other' })
      throw new Error('no')
    })
    .catch(() => {})
  expect(await db.select().from(libraries)).toEqual([])
})
