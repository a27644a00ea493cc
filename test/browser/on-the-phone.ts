import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { agendaItems, people, seasons } from '@/drizzle/schema'
import { open } from '@/lib/db/client'
import { publish } from '@/lib/meetings/publish'
import type { Server } from '../support/server'

/** The page runs: what can be pressed answers. */
export const hydrated = (page: Page) => page.waitForSelector('html[data-hydrated]')

/** The line that says there is no connection and how old the copy is. */
export const ageLine = (page: Page) => page.getByText(/Ingen forbindelse · kopi fra kl\. \d+\.\d\d/)

/** The addresses of everything that is kept on the phone, by cache. */
export const kept = (page: Page): Promise<{ cache: string; path: string }[]> =>
  page.evaluate(async () => {
    const found: { cache: string; path: string }[] = []
    for (const cache of await caches.keys()) {
      for (const { url } of await (await caches.open(cache)).keys()) found.push({ cache, path: url.slice(location.origin.length) })
    }
    return found
  })

/** Waits until these pages are kept on the phone. */
export async function untilKept(page: Page, paths: string[]): Promise<void> {
  await expect.poll(async () => (await kept(page)).map((k) => k.path), { timeout: 30_000 }).toEqual(expect.arrayContaining(paths))
}

/** The addresses of the agendas that the front page leads to. */
export async function agendas(page: Page): Promise<string[]> {
  const links = page.locator('main a[href$="/agenda"]')
  return [...new Set(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? '')))]
}

/** While the server is stopped: renames every agenda's first item and publishes it. */
export async function publishWhileStopped(server: Server, title: string): Promise<void> {
  const { db, close } = await open(undefined, server.dataDir)
  const [facilitator] = (await db.select().from(people)).filter((p) => p.role === 'facilitator')
  if (!facilitator) throw new Error('the demo has no facilitator')
  await db.update(agendaItems).set({ title })
  for (const season of await db.select().from(seasons)) {
    await publish(db, { id: facilitator.id, role: 'facilitator', standing: 'member' }, season.id, new Date())
  }
  await close()
}
