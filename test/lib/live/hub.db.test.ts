import { afterEach, expect, test } from 'vitest'
import { moment, renewedAt } from '@/lib/cache/tags.mjs'
import type { Handle } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { type Hub, makeHub } from '@/lib/live/hub'
import { tell } from '@/lib/live/tell'
import type { Topic } from '@/lib/live/topics'
import { databaseKind, freshDatabase, secondHandle } from '@/test/support/database'

const hubs: Hub[] = []
afterEach(async () => {
  for (const hub of hubs.splice(0)) await hub.stop()
})

/** A hub that listens, and everything it has passed on. */
async function listening(handle: Pick<Handle, 'listen'>) {
  const hub = makeHub(async () => handle)
  hubs.push(hub)
  const told: (Topic | null)[] = []
  let wake = () => {}
  const topics: Topic[] = ['seasons', 'drafts']
  hub.subscribe(topics, (topic) => {
    told.push(topic)
    wake()
  })
  await hub.start()
  const until = async (count: number) => {
    while (told.length < count) await new Promise<void>((resolve) => (wake = resolve))
  }
  await until(1)
  return { told, until }
}

test('what is told with a commit renews what is cached under it, and then reaches whoever listens', async () => {
  const handle = await freshDatabase()
  const { told, until } = await listening(handle)
  const before = moment()
  await handle.db.transaction((tx) => tell(tx, 'seasons'))
  await until(2)
  expect(told).toEqual([null, 'seasons'])
  expect(renewedAt(['seasons'])).toBeGreaterThan(before)
})

test('what is told in a transaction that is rolled back is not heard', async () => {
  const handle = await freshDatabase()
  const { told, until } = await listening(handle)
  await handle.db
    .transaction(async (tx) => {
      await tell(tx, 'seasons')
      throw new Error('changed my mind')
    })
    .catch(() => {})
  await tell(handle.db, 'drafts')
  await until(2)
  expect(told).toEqual([null, 'drafts'])
})

test('nobody is told what they did not ask for', async () => {
  const handle = await freshDatabase()
  const { told, until } = await listening(handle)
  await tell(handle.db, `person:${newId()}`)
  await tell(handle.db, 'seasons')
  await until(2)
  expect(told).toEqual([null, 'seasons'])
})

test.skipIf(databaseKind() === 'pglite')('one server tells, the other hears', async () => {
  const one = await freshDatabase()
  const other = await secondHandle(one.url ?? '')
  const { told, until } = await listening(other)
  await tell(one.db, 'seasons')
  await until(2)
  expect(told).toEqual([null, 'seasons'])
})

test.skipIf(databaseKind() === 'pglite')('a line that is cut is taken up again, and everything counts as missed', async () => {
  const handle = await freshDatabase()
  const { told, until } = await listening(handle)
  const before = moment()
  await handle.db.execute(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`,
  )
  await until(2)
  expect(told).toEqual([null, null])
  expect(renewedAt(['whatever'])).toBeGreaterThan(before)
  await tell(handle.db, 'seasons')
  await until(3)
  expect(told).toEqual([null, null, 'seasons'])
})

test('where nothing answers at first the hub keeps trying', async () => {
  const handle = await freshDatabase()
  let tries = 0
  const { told, until } = await listening({
    listen: async (...args) => {
      if (tries++ < 2) throw new Error('nothing answers')
      return handle.listen(...args)
    },
  })
  expect(tries).toBe(3)
  await tell(handle.db, 'seasons')
  await until(2)
  expect(told).toEqual([null, 'seasons'])
})
