'use client'
import { note, readNetwork, subscribe, worker } from './network'
import { freshen } from './use-fresh'
import { refreshMe } from './use-me'

// One connection per page, whatever its parts listen to.
const wanted = new Map<string, number>()
let source: EventSource | undefined
let retry: ReturnType<typeof setTimeout> | undefined
let rest: ReturnType<typeof setTimeout> | undefined
let failures = 0
let missed = false
let watching = false

/** Has the page freshened when one of the topics is told. Returns how to stop. */
export function listenLive(topics: string[]): () => void {
  for (const topic of topics) wanted.set(topic, (wanted.get(topic) ?? 0) + 1)
  if (!watching) watch()
  reconnect()
  return () => {
    for (const topic of topics) {
      const left = (wanted.get(topic) ?? 1) - 1
      if (left > 0) wanted.set(topic, left)
      else wanted.delete(topic)
    }
    reconnect()
  }
}

function watch(): void {
  watching = true
  document.addEventListener('visibilitychange', () => {
    clearTimeout(rest)
    // A phone in a pocket needs no line; a glance at another app does not cost one.
    if (document.hidden) rest = setTimeout(close, 60_000)
    else if (!source) reconnect()
  })
  // No use in calling while nobody answers; the page itself finds out when somebody does.
  subscribe(() => {
    if (!source && !retry && !document.hidden && worthTrying()) reconnect()
  })
}

/** Has the worker said that the server is there? Where there is none yet, the page has just come from the server itself. */
const worthTrying = () => readNetwork().reachable ?? !worker()

/** Soon, and once for all parts that come and go together. */
function reconnect(after = 0): void {
  clearTimeout(retry)
  retry = setTimeout(() => {
    retry = undefined
    connect()
  }, after)
}

function connect(): void {
  const topics = [...wanted.keys()].sort().join()
  const url = `/api/live?topics=${encodeURIComponent(topics)}`
  if (source?.url === new URL(url, location.origin).href) return
  close()
  if (!topics || !worthTrying()) return
  const opened = new EventSource(url)
  source = opened
  opened.addEventListener('hello', () => {
    failures = 0
    // Nobody says what was told while a line was down, ours or the server's own: then it says hello once more.
    if (missed) freshen()
    missed = true
  })
  opened.addEventListener('topic', ({ data: topic }: MessageEvent<string>) => {
    if (wanted.has(topic)) {
      note({ changed: true })
      freshen()
    }
    // What one may do stands in every page's head, whatever that page listens for.
    if (topic.startsWith('person:')) refreshMe()
  })
  opened.addEventListener('error', () => {
    if (source !== opened) return
    close()
    freshen()
    reconnect(Math.min(1000 * 2 ** failures++, 30_000) * (0.5 + Math.random()))
  })
}

function close(): void {
  if (source) missed = true
  source?.close()
  source = undefined
}
