import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { beat, renew, renewAll, settled } from '@/lib/cache/tags.mjs'
import { database, type Handle } from '@/lib/db/client'
import type { Listener } from '@/lib/db/listen'
import { isTopic } from './may-hear'
import { liveChannel } from './tell'
import type { Topic } from './topics'

/**
 * Called with each topic that is told, or with null where anything may have changed unheard; with `body` where not only that
 * something changed was said, but what.
 */
export type Hears = (topic: Topic | null, body?: string) => void

export type Hub = {
  /** Begins to listen, once. Resolves after the first attempt; where that fails the hub goes on trying by itself. */
  start: () => Promise<void>
  /** Tells `hears` of these topics until the returned function is called. */
  subscribe: (topics: Topic[], hears: Hears) => () => void
  subscribers: () => number
  stop: () => Promise<void>
}

/** What is told many times within this is passed on once. */
const burstMs = 50
/** As long as what is outgrown may be in the making before the phones are told all the same, and told again after it. */
const patienceMs = 300
const longestPatienceMs = 5000
const beatMs = 5000
const longestPauseMs = 10_000

/** One process's ear: one LISTEN, however many phones are connected. */
export function makeHub(open: () => Promise<Pick<Handle, 'listen'>>): Hub {
  const subscribers = new Map<Hears, Topic[]>()
  const waiting = new Set<Topic | null>()
  let line: Listener | undefined
  let started: Promise<void> | undefined
  let trying = false
  let heart: NodeJS.Timeout | undefined
  let stopped = false

  function hear(payload: string): void {
    const [topic = '', body] = parted(payload)
    if (!isTopic(topic)) return
    // What is said is worth nothing later, and nothing is cached under it.
    if (body !== undefined) deliver(topic, body)
    else {
      renew([topic])
      passOn(topic)
    }
  }

  function missed(): void {
    renewAll()
    passOn(null)
  }

  /** To the phones, when what they would fetch is no longer what was. */
  function passOn(topic: Topic | null): void {
    if (waiting.has(topic)) return
    waiting.add(topic)
    setTimeout(async () => {
      waiting.delete(topic)
      const tags = topic ? [topic] : []
      if (await settled(tags, patienceMs)) return deliver(topic)
      deliver(topic)
      await settled(tags, longestPatienceMs)
      deliver(topic)
    }, burstMs)
  }

  function deliver(topic: Topic | null, body?: string): void {
    for (const [hears, topics] of subscribers) if (topic === null || topics.includes(topic)) hears(topic, body)
  }

  async function attempt(): Promise<boolean> {
    try {
      const { listen } = await open()
      const opened = await listen(liveChannel, hear, () => {
        line = undefined
        void connect()
      })
      if (stopped) await opened.stop()
      else line = opened
      // Whatever was told before the line stood was not heard.
      missed()
      return true
    } catch {
      return false
    }
  }

  async function connect(): Promise<void> {
    if (trying) return
    trying = true
    for (let pause = 200; !stopped && !(await attempt()); pause = Math.min(pause * 2, longestPauseMs)) {
      await sleep(pause, undefined, { ref: false })
    }
    trying = false
  }

  async function feelPulse(): Promise<void> {
    if (!beat()) return
    // After a freeze the other end may have hung up without our hearing it.
    await line?.stop().catch(() => {})
    line = undefined
    await connect()
  }

  return {
    start: () => {
      started ??= (async () => {
        beat()
        heart = setInterval(feelPulse, beatMs)
        heart.unref()
        if (!(await attempt())) void connect()
      })()
      return started
    },
    subscribe: (topics, hears) => {
      subscribers.set(hears, topics)
      return () => void subscribers.delete(hears)
    },
    subscribers: () => subscribers.size,
    stop: async () => {
      stopped = true
      clearInterval(heart)
      await line?.stop()
    },
  }
}

/** A topic, and after a space what is said of it. */
function parted(payload: string): [string, string?] {
  const at = payload.indexOf(' ')
  return at < 0 ? [payload] : [payload.slice(0, at), payload.slice(at + 1)]
}

const shared = globalThis as unknown as { netvaerkHub?: Hub }

/** This process's one hub. On globalThis, as the start of the server and the routes are bundled apart. */
export function hub(): Hub {
  shared.netvaerkHub ??= makeHub(database)
  return shared.netvaerkHub
}
