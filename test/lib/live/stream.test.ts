import { expect, test } from 'vitest'
import { newId } from '@/lib/ids'
import { type Hears, type Hub, makeHub } from '@/lib/live/hub'
import { liveStream } from '@/lib/live/stream'
import type { Topic } from '@/lib/live/topics'

/** A hub whose wire is in the test's hand. */
async function heldHub() {
  let heard = (_payload: string) => {}
  const hub = makeHub(async () => ({
    listen: async (_channel, hears) => {
      heard = hears
      return { stop: async () => {} }
    },
  }))
  await hub.start()
  // The first connection counts as something missed; let that be over.
  await nextOf(hub, ['seasons'])
  return { hub, say: (payload: string) => heard(payload) }
}

const nextOf = (hub: Hub, topics: Topic[]) =>
  new Promise<Topic | null>((resolve) => {
    const hears: Hears = (topic) => {
      unsubscribe()
      resolve(topic)
    }
    const unsubscribe = hub.subscribe(topics, hears)
  })

function connect(hub: Hub, topics: Topic[], person: string | null = null, ageMs = 0) {
  const hangUp = new AbortController()
  let ended = 0
  const stream = liveStream(hub, { topics, person, ageMs, gone: hangUp.signal, ended: () => ended++ })
  return { stream, reader: stream.getReader(), hangUp: () => hangUp.abort(), ended: () => ended }
}

const text = async (reader: ReadableStreamDefaultReader<Uint8Array>) => new TextDecoder().decode((await reader.read()).value)

test('says how to come back and what will be heard, and then each topic once', async () => {
  const { hub, say } = await heldHub()
  const { reader } = connect(hub, ['seasons'])
  expect(await text(reader)).toMatch(/^retry: \d{4}\n$/)
  expect(await text(reader)).toBe('event: hello\ndata: seasons\n\n')
  for (let i = 0; i < 10; i++) say('seasons')
  say(`draft:${newId()}`)
  expect(await text(reader)).toBe('event: topic\ndata: seasons\n\n')
  const next = nextOf(hub, ['drafts'])
  say('drafts')
  await next
  say('seasons')
  expect(await text(reader)).toBe('event: topic\ndata: seasons\n\n')
})

test('where something was told after a page was made and before its line stood, that is said, and else not', async () => {
  const { hub, say } = await heldHub()
  const season: Topic = `draft:${newId()}`
  const told = nextOf(hub, [season])
  say(season)
  await told
  const { reader } = connect(hub, [`draft:${newId()}`, season], null, 3_600_000)
  const begun = connect(hub, [season], null, 0)
  for (const one of [reader, begun.reader]) for (const _ of ['retry', 'hello']) await one.read()
  expect(await text(reader)).toContain('event: hello')
  say(season)
  expect(await text(begun.reader)).toBe(`event: topic\ndata: ${season}\n\n`)
})

test('a thousand phones that come and go leave nothing behind, whichever way they go', async () => {
  const { hub } = await heldHub()
  for (let i = 0; i < 1000; i++) {
    const phone = connect(hub, ['seasons'])
    await phone.reader.read()
    expect(hub.subscribers()).toBe(1)
    if (i % 2) phone.hangUp()
    else await phone.reader.cancel()
    expect(hub.subscribers()).toBe(0)
    phone.hangUp()
    expect(phone.ended()).toBe(1)
  }
})

test('one that had hung up before it was let in leaves nothing behind', async () => {
  const { hub } = await heldHub()
  liveStream(hub, { topics: ['seasons'], person: null, gone: AbortSignal.abort(), ended: () => {} })
  expect(hub.subscribers()).toBe(0)
})

test('a phone that does not read is let go', async () => {
  const { hub, say } = await heldHub()
  const phone = connect(hub, ['seasons'])
  for (let i = 0; phone.ended() === 0; i++) {
    expect(i).toBeLessThan(100)
    const told = nextOf(hub, ['seasons'])
    say('seasons')
    await told
  }
  expect(hub.subscribers()).toBe(0)
})

test('the stream ends when the person changes, and not when another does', async () => {
  const { hub, say } = await heldHub()
  const own = newId()
  const phone = connect(hub, ['seasons', `person:${own}`], own)
  const silent = connect(hub, ['seasons'], own)
  const other = connect(hub, ['seasons'], newId())
  const told = nextOf(hub, [`person:${own}`])
  say(`person:${own}`)
  await told
  for (const { reader } of [phone, silent]) {
    let all = ''
    for (let read = await reader.read(); !read.done; read = await reader.read()) all += new TextDecoder().decode(read.value)
    expect(all).toContain(`event: topic\ndata: person:${own}\n\n`)
  }
  expect([phone.ended(), silent.ended(), other.ended()]).toEqual([1, 1, 0])
  expect(hub.subscribers()).toBe(1)
})

test('what is no topic is not passed on', async () => {
  const { hub, say } = await heldHub()
  const next = nextOf(hub, ['seasons'])
  say('not a topic\nevent: hello')
  say('seasons')
  expect(await next).toBe('seasons')
})
