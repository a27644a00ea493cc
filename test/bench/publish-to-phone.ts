import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { onExit } from './cleanup'
import { atMost, noted, quantile } from './figures'
import { type Asked, askedAfterPublishing } from './open-phone'
import type { Stage } from './stage'
import { textOf } from './telephone'

const phones = 200
const rounds = 5
const longestMs = 10_000

/**
 * From the moment a facilitator publishes, in another process, until each of two hundred connected phones has fetched
 * the new title in all that a phone asks for then: the document that it keeps, and the data of the page that it shows.
 */
export async function publishToPhone({ agenda, databaseUrl }: Stage) {
  const publisher = fork(path.join(import.meta.dirname, 'publisher.ts'), [databaseUrl])
  onExit.do(() => publisher.kill('SIGKILL'))
  await once(publisher, 'message')
  const asked = await askedAfterPublishing(agenda, () => publisher.send('Til en rigtig telefon'))
  const hangingUp = new AbortController()
  onExit.do(() => hangingUp.abort())
  const told = new EventTarget()
  await Promise.all(Array.from({ length: phones }, () => connect(new URL('/api/live?topics=seasons', agenda), told, hangingUp.signal)))
  const took: number[] = []
  // The first warms the server up.
  for (let round = 0; round <= rounds; round++) {
    const times = await publishOnce(publisher, told, asked, `Runde ${round} kl. ${Date.now()}`)
    if (round > 0) took.push(...times)
  }
  hangingUp.abort()
  publisher.kill()
  return [
    noted('publish to open phone, 200 phones connected, median', quantile(took, 0.5), 'ms'),
    atMost('publish to open phone, 200 phones connected, p95', quantile(took, 0.95), 'ms', 1000),
  ]
}

/** Resolves when the server has said hello; from then on each topic is an event on `told`. */
async function connect(url: URL, told: EventTarget, signal: AbortSignal): Promise<void> {
  const answer = await fetch(url, { signal })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!answer.ok || !reader) throw new Error(`a phone was not let in: ${answer.status}`)
  for (let text = ''; !text.includes('event: hello'); ) text += (await reader.read()).value ?? ''
  void (async () => {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      if (chunk.value.includes('event: topic')) told.dispatchEvent(new Event('topic'))
    }
  })().catch(() => {})
}

async function publishOnce(publisher: ChildProcess, told: EventTarget, asked: Asked[], title: string): Promise<number[]> {
  const begun = performance.now()
  const arrived: Promise<number>[] = []
  const all = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`only ${arrived.length} of ${phones} phones were told`)), longestMs)
    told.addEventListener('topic', function count() {
      arrived.push(fetchAll(asked, title).then(() => performance.now() - begun))
      if (arrived.length < phones) return
      told.removeEventListener('topic', count)
      clearTimeout(late)
      resolve()
    })
  })
  publisher.send(title)
  await all
  return Promise.all(arrived)
}

async function fetchAll(asked: Asked[], title: string): Promise<void> {
  for (const one of asked) await fetchUntil(one, title)
}

async function fetchUntil(asked: Asked, title: string): Promise<void> {
  for (const latest = Date.now() + longestMs; Date.now() < latest; ) {
    if ((await textOf(asked)).includes(title)) return
  }
  throw new Error('a phone never saw the new title')
}
