import 'server-only'
import type { Db } from './client'

/** So many questions at most are under way at once; those that come meanwhile share the next. */
const lanes = 3
/** So many at most share one. */
const mostKeys = 500

type Waiting<V> = { key: string; resolve: (value: V | undefined) => void; reject: (error: unknown) => void }
type Queue<V> = { waiting: Waiting<V>[]; underWay: number }

/**
 * Answers many who ask at once with few questions to the database: when a whole room presses at the same moment, it is the
 * questions that take the time. `ask` gets keys, each once, and returns what it found by key. One who asks when little
 * goes on is answered as if alone, and nobody with what was read before they asked.
 */
export function together<V>(ask: (db: Db, keys: string[]) => Promise<Map<string, V>>): (db: Db, key: string) => Promise<V | undefined> {
  const queues = new WeakMap<Db, Queue<V>>()

  async function work(db: Db, queue: Queue<V>): Promise<void> {
    queue.underWay++
    while (queue.waiting.length > 0) {
      const batch = queue.waiting.splice(0, mostKeys)
      try {
        const found = await ask(db, [...new Set(batch.map(({ key }) => key))])
        for (const { key, resolve } of batch) resolve(found.get(key))
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    queue.underWay--
  }

  return (db, key) =>
    new Promise((resolve, reject) => {
      const queue = queues.get(db) ?? { waiting: [], underWay: 0 }
      queues.set(db, queue)
      queue.waiting.push({ key, resolve, reject })
      if (queue.underWay < lanes) void work(db, queue)
    })
}
