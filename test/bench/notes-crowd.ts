import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import { linesName } from '@/lib/notes/line'
import { onExit } from './cleanup'
import { atMost, noted, quantile } from './figures'
import { type NotePhone, openOnPhone } from './notes-phone'
import type { Writer } from './notes-stage'

const groups = 12
const each = 5
const seconds = 30
/** A stroke of each writer's, on the mean: they write, think and listen by turns. */
const betweenMs = 400

/** Sixty people write in twelve notes at once: from each stroke until every other phone at the table has it. */
export async function* crowd({ address, rooms, writers }: { address: string; rooms: string[]; writers: Writer[] }) {
  if (rooms.length < groups || writers.length < groups * each) throw new Error('there are too few notes or writers')
  const took: number[] = []
  const tables = await Promise.all(
    Array.from({ length: groups }, (_, group) =>
      tableAt(address, rooms[group] ?? '', writers.slice(group * each, (group + 1) * each), (ms) => took.push(ms)),
    ),
  )
  // The first strokes warm the server up.
  await Promise.all(tables.map((table) => table.write(3)))
  took.splice(0)
  const strokes = await Promise.all(tables.map((table) => table.write(seconds)))
  yield noted(`${groups * each} writers at ${groups} notes, strokes a second`, strokes.reduce((a, b) => a + b, 0) / seconds, 'strokes/s')
  yield noted('one keystroke to the others at the table, 60 writers, median', quantile(took, 0.5), 'ms')
  yield atMost('one keystroke to the others at the table, 60 writers, p95', quantile(took, 0.95), 'ms', 300)
}

async function tableAt(address: string, room: string, writers: Writer[], arrived: (ms: number) => void) {
  const phones: NotePhone[] = []
  for (const writer of writers) phones.push(await openOnPhone(address, writer, room))
  onExit.do(() => {
    for (const phone of phones) phone.hangUp()
  })
  await Promise.all(phones.map((phone) => phone.sent()))
  const struckAt = phones.map(() => [] as number[])
  const letters = phones.map((_, i) => String.fromCharCode(97 + i))
  for (const [i, phone] of phones.entries()) {
    const seen = phones.map(() => 0)
    phone.heard(() => {
      const now = performance.now()
      for (const line of phone.doc.getXmlFragment(linesName).toArray()) {
        const text = line instanceof Y.XmlElement ? String(line.get(0) ?? '') : ''
        const j = letters.indexOf(text.charAt(0))
        if (j < 0 || j === i) continue
        for (let n = seen[j] ?? 0; n < text.length; n++) arrived(now - (struckAt[j]?.[n] ?? Number.NaN))
        seen[j] = text.length
      }
    })
  }
  /** Everybody at the table writes for so long, and then until all of it has arrived. Resolves with the number of strokes. */
  const write = async (forSeconds: number): Promise<number> => {
    const until = performance.now() + forSeconds * 1000
    const counts = await Promise.all(
      phones.map(async (phone, i) => {
        let count = 0
        for (; performance.now() < until; count++) {
          await sleep(Math.random() * 2 * betweenMs)
          struckAt[i]?.push(performance.now())
          phone.text.insert(phone.text.length, letters[i] ?? '')
        }
        await phone.sent()
        return count
      }),
    )
    await sleep(500)
    return counts.reduce((a, b) => a + b, 0)
  }
  return { write }
}
