import 'server-only'
import { moment, renewedAt } from '@/lib/cache/tags.mjs'
import type { Hub } from './hub'
import type { Topic } from './topics'

const text = new TextEncoder()
const ping = text.encode(': still here\n\n')
const pingMs = 20_000
/** A phone that has not read so many messages is gone; it connects again if it is not. */
const mostUnread = 50
/** Then it connects again, and is asked again who it is. */
const longestMs = 60 * 60_000

const told = (topic: Topic) => text.encode(`event: topic\ndata: ${topic}\n\n`)

type Phone = {
  topics: Topic[]
  /** Whose it is, or null. */
  person: string | null
  /** What was told in these last milliseconds may be missing from what it shows: then that is said. */
  ageMs?: number
  /** The phone hangs up. */
  gone: AbortSignal
  /** Called once, however the stream ends. */
  ended: () => void
}

/**
 * What is told of the topics, and of the person, as server-sent events, until the phone hangs up: first `hello` with the
 * topics it asked for and will hear, then `topic` with each that is told, and `said` with a topic and what is said of it.
 * `hello` again means that something may have been missed. The stream ends with the person's own topic, so that what they may hear is asked anew.
 */
export function liveStream(hub: Hub, { topics, person, ageMs, gone, ended }: Phone): ReadableStream<Uint8Array> {
  const own: Topic | null = person === null ? null : `person:${person}`
  let end = (_hungUp = false) => {}
  return new ReadableStream(
    {
      start(controller) {
        const send = (bytes: Uint8Array) => {
          controller.enqueue(bytes)
          if ((controller.desiredSize ?? 0) < 0) end()
        }
        const hello = text.encode(`event: hello\ndata: ${topics.join(',')}\n\n`)
        const unsubscribe = hub.subscribe(own === null ? topics : [...topics, own], (topic, body) => {
          if (topic === null) return send(hello)
          if (body !== undefined) return send(text.encode(`event: said\ndata: ${topic} ${body}\n\n`))
          send(told(topic))
          if (topic === own) end()
        })
        const pinging = setInterval(() => send(ping), pingMs)
        // Not all at the same moment, though they may have come at the same moment.
        const ending = setTimeout(() => end(), longestMs * (0.75 + Math.random() / 2))
        const abort = () => end()
        end = (hungUp) => {
          end = () => {}
          unsubscribe()
          clearInterval(pinging)
          clearTimeout(ending)
          gone.removeEventListener('abort', abort)
          ended()
          if (!hungUp) controller.close()
        }
        gone.addEventListener('abort', abort)
        send(text.encode(`retry: ${1000 + Math.floor(Math.random() * 4000)}\n`))
        send(hello)
        if (ageMs && topics.some((topic) => renewedAt([topic]) > moment() - ageMs)) send(hello)
        if (gone.aborted) end()
      },
      cancel: () => end(true),
    },
    { highWaterMark: mostUnread },
  )
}
