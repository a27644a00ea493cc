'use client'
import { note, readNetwork, subscribe, worker } from './network'
import { freshen } from './use-fresh'
import { refreshMe } from './use-me'

type Said = (topic: string, body: string) => void
type Ear = { topics: string[]; heard: () => void; said?: Said }

// One connection per page, whatever its parts listen to.
const ears = new Set<Ear>()
let source: EventSource | undefined
/** The line before this one: it is kept until this one stands, so that nothing is missed in between. */
let former: EventSource | undefined
let stands = false
let hearing = ''
let retry: ReturnType<typeof setTimeout> | undefined
let rest: ReturnType<typeof setTimeout> | undefined
let failures = 0
let missed = false
let watching = false

/**
 * Has the page freshened, or does something else, when one of the topics is told or may have been; `said` is given what is
 * said of them. Returns how to stop.
 */
export function listenLive(topics: string[], heard: () => void = freshen, said?: Said): () => void {
  const ear = { topics, heard, said }
  ears.add(ear)
  if (!watching) watch()
  reconnect()
  return () => {
    ears.delete(ear)
    reconnect()
  }
}

/** Does each thing once, however many parts ask for it. */
function tell(topic?: string, ...also: (() => void)[]): void {
  const told = [...ears].filter((ear) => topic === undefined || ear.topics.includes(topic))
  for (const heard of new Set([...told.map((ear) => ear.heard), ...also])) heard()
}

/** Has some of the listeners do what they do, each thing once. */
function hear(which: (ear: Ear) => boolean): void {
  for (const heard of new Set([...ears].filter(which).map((ear) => ear.heard))) heard()
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
  const topics = [...new Set([...ears].flatMap((ear) => ear.topics))].sort().join()
  if (source && hearing === topics) return
  const heardBefore = stands && topics && worthTrying() ? hearing.split(',') : null
  if (heardBefore) {
    former?.close()
    former = source
  } else close()
  if (!topics || !worthTrying()) return
  // The page was made before its first line stood; the server says if something was told in between.
  const age = missed ? '' : `&age=${Math.ceil(performance.now())}`
  const opened = new EventSource(`/api/live?topics=${encodeURIComponent(topics)}${age}`)
  source = opened
  stands = false
  hearing = topics
  let isFirst = true
  opened.addEventListener('hello', () => {
    if (source !== opened) return
    failures = 0
    // Who has only now begun to listen does not know what was told until now.
    if (isFirst && heardBefore) hear((ear) => ear.topics.some((topic) => !heardBefore.includes(topic)))
    // Nobody says what was told while a line was down, ours or the server's own: then it says hello once more.
    else if (missed) tell(undefined, refreshMe)
    // What was said before the first line stood is not said again: a page that opened without a network may lack all of it.
    else hear((ear) => ear.said !== undefined)
    isFirst = false
    missed = true
    stands = true
    former?.close()
    former = undefined
  })
  opened.addEventListener('topic', ({ data: topic }: MessageEvent<string>) => {
    // Who does something else than freshen the page keeps up by itself.
    if ([...ears].some((ear) => ear.heard === freshen && ear.topics.includes(topic))) note({ changed: true })
    // What one may do stands in every page's head, whatever that page listens for.
    tell(topic, ...(topic.startsWith('person:') ? [refreshMe] : []))
  })
  opened.addEventListener('said', ({ data }: MessageEvent<string>) => {
    const at = data.indexOf(' ')
    const topic = data.slice(0, at)
    for (const ear of ears) if (ear.topics.includes(topic)) ear.said?.(topic, data.slice(at + 1))
  })
  opened.addEventListener('error', () => {
    if (source !== opened) return
    close()
    missed = true
    // The page too, whoever listens: it is how it finds out that there is no network.
    tell(undefined, freshen)
    reconnect(Math.min(1000 * 2 ** failures++, 30_000) * (0.5 + Math.random()))
  })
}

function close(): void {
  if (stands) missed = true
  stands = false
  for (const line of [source, former]) line?.close()
  source = undefined
  former = undefined
}
