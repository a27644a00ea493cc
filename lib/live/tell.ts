import 'server-only'
import { type Db, notify, notifyAll } from '@/lib/db/client'
import type { Topic } from './topics'

/** The Postgres channel that carries every topic. */
export const liveChannel = 'netvaerk_live'

/** A notification of Postgres holds less than 8000 bytes. */
const mostBytes = 7900

/**
 * Tells every server, and through them every open phone, that something has changed. Inside a transaction it is told
 * with the commit. A topic is also a cache tag: what was cached under it is renewed first, then the phones are told.
 */
export const tell = (tx: Db, topic: Topic): Promise<void> => notify(tx, liveChannel, topic)

/** The same for many topics at once, each told once. */
export const tellAll = (tx: Db, topics: Topic[]): Promise<void> => notifyAll(tx, liveChannel, [...new Set(topics)])

/**
 * Says what has changed, at once, to whoever listens to the topic; nothing is cached under it. Where that is too much for
 * one message, `short` is said, and has to be enough to fetch the rest.
 */
export function say(tx: Db, topic: Topic, body: unknown, short: unknown): Promise<void> {
  const message = `${topic} ${JSON.stringify(body)}`
  return notify(tx, liveChannel, Buffer.byteLength(message) <= mostBytes ? message : `${topic} ${JSON.stringify(short)}`)
}
