import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { expect, test } from 'vitest'
import * as schema from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { latestThreads, pinnedThreads, threadsWithIds } from '@/lib/discussions/list'
import { searchPosts } from '@/lib/discussions/search'
import { similarThreads } from '@/lib/discussions/similar'
import { myThread, sharedThread } from '@/lib/discussions/thread'
import { unreadThreads } from '@/lib/discussions/unread'
import { seedCast } from '@/test/support/cast'
import { databaseKind, freshDatabase } from '@/test/support/database'
import { seedManyThreads } from '@/test/support/many-threads'
import { noon } from './some'

// The plan is Postgres's own, whichever driver asks for it; one of the three is enough for so many rows.
test.runIf(databaseKind() === 'postgres')(
  'with 1,000 threads and 100,000 posts, all that is read comes from indexes',
  async () => {
    const { db, url } = await freshDatabase()
    const { anna, bo } = await seedCast(db)
    await seedManyThreads(db, noon)
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      const asked: { query: string; params: unknown[] }[] = []
      const ear = drizzle(client, { schema, logger: { logQuery: (query, params) => asked.push({ query, params }) } }) as unknown as Db
      const [newest] = (await latestThreads(ear)).threads
      const id = newest?.id ?? ''
      await latestThreads(ear, { topic: 'loans', before: new Date(noon.getTime() - 1e9) })
      await pinnedThreads(ear)
      await threadsWithIds(ear, [id])
      expect((await sharedThread(ear, id))?.posts).toHaveLength(100)
      await myThread(ear, anna, id)
      expect((await similarThreads(ear, bo, 'Ved nogen mere om 4711?')).length).toBeGreaterThan(0)
      for (const words of ['hjemkaldelse 417', 'fjernlån', '"det andet bibliotek"', '-noder'])
        expect((await searchPosts(ear, bo, words)).length, words).toBeGreaterThan(0)
      expect((await unreadThreads(ear, anna, noon)).length).toBeGreaterThan(0)
      expect(asked.length).toBeGreaterThan(8)
      for (const { query, params } of asked) {
        const { rows } = await client.query(`explain ${query}`, params)
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
        expect(plan, query).not.toMatch(/Seq Scan on (posts|threads|thread_reads)\b/)
      }
    } finally {
      await client.end()
    }
  },
  120_000,
)
