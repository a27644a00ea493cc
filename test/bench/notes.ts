import { chromium } from 'playwright-core'
import { open } from '@/lib/db/client'
import { launchOptions } from '@/test/support/chromium'
import { onExit } from './cleanup'
import { coldStarts } from './cold-start'
import { scripts } from './javascript'
import { crowd } from './notes-crowd'
import { memory } from './notes-memory'
import { openOnPhone } from './notes-phone'
import { type NotePage, newMembers, notePages, type Writer } from './notes-stage'
import { keystrokes, merges, radio } from './notes-table'
import type { Figure } from './run'
import { setStage } from './stage'

/** Notes as they are written together: on two real phones beside a bare relay, by sixty people at once, and for an hour. */
export async function* notes(): AsyncGenerator<Figure> {
  const stage = await setStage()
  const { server, databaseUrl } = stage
  const { db, close } = await open(databaseUrl, '')
  onExit.do(close)
  const writers = await newMembers(db, 60)
  const [page, other, ...rest] = await notePages(db, stage.agenda)
  const [reader] = writers
  if (!page || !other || !reader) throw new Error('the demo has too few items')
  const table = { port: server.port, address: server.address, page, writers }
  const written = { cookie: reader.cookie, name: 'the note, written in,', most: 290, press: 'Skriv' }
  const read = { path: page.path, name: 'note', shows: '.note-text', cookie: reader.cookie }
  const parts: Record<string, () => AsyncIterable<Figure> | Promise<Figure[]>> = {
    keystrokes: () => keystrokes(table),
    merges: () => merges({ ...table, page: other }),
    radio: () => radio({ ...table, page: other }),
    crowd: () => crowd({ address: server.address, rooms: rest.map(({ room }) => room), writers }),
    scripts: () => scripts(server.address + page.path, written),
    reading: async () => [await withoutScripts(server.address, reader, page), ...(await coldStarts(server.port, read)).slice(0, 1)],
    memory: () => memory({ databaseUrl, page, writers }),
  }
  for (const [name, measure] of Object.entries(parts)) {
    try {
      yield* await measure()
    } catch (error) {
      console.error(error)
      yield { name, value: Number.NaN, unit: '', target: 'measured', ok: false }
    }
  }
}

/** Whether a note reads on a phone that runs no script at all. */
async function withoutScripts(address: string, writer: Writer, { path, room }: NotePage): Promise<Figure> {
  const words = 'Det her kan læses uden et eneste script'
  const phone = await openOnPhone(address, writer, room)
  phone.text.insert(0, words)
  await phone.sent()
  phone.hangUp()
  const browser = await chromium.launch(await launchOptions())
  try {
    const page = await browser.newPage({ javaScriptEnabled: false, extraHTTPHeaders: { cookie: writer.cookie } })
    await page.goto(address + path)
    const ok = await page.getByText(words).isVisible()
    return { name: 'JavaScript without which the note cannot be read', value: ok ? 0 : 1, unit: 'scripts', target: '= 0', ok }
  } finally {
    await browser.close()
  }
}
