import { createRequire } from 'node:module'
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { agendaItems, people } from '@/drizzle/schema'
import { open } from '@/lib/db/client'
import { addFile } from '@/lib/meetings/materials'
import { publish } from '@/lib/meetings/publish'
import { publishedSeasonOf } from '@/lib/meetings/read'
import type { Server } from '../support/server'

/** The address of the coming meeting in the west, as the front page gives it: /meetings/2026-11-24-vest */
export async function comingMeeting(server: Server): Promise<string> {
  const front = await (await fetch(server.address)).text()
  const [, meeting] = /href="(\/meetings\/[\d-]+-vest)\/agenda"/.exec(front) ?? []
  if (!meeting) throw new Error('the front page leads to no meeting')
  return meeting
}

/** While the server is stopped: gives every item of this title another speaker, and publishes their seasons. */
export async function republish(server: Server, title: string, speaker: string): Promise<void> {
  const { db, close } = await open(undefined, server.dataDir)
  const [facilitator] = (await db.select().from(people)).filter((p) => p.role === 'facilitator')
  const items = await db.update(agendaItems).set({ speaker }).where(eq(agendaItems.title, title)).returning()
  if (!facilitator || items.length === 0) throw new Error('the demo is not what it was')
  for (const { seasonId } of items) await publish(db, { id: facilitator.id, role: 'facilitator', standing: 'member' }, seasonId, new Date())
  await close()
}

/** While the server is stopped: gives the meeting with this agenda a file, and publishes it. Returns the file's address. */
export async function addHandout(server: Server, agenda: string): Promise<string> {
  const { db, close } = await open(undefined, server.dataDir)
  const [facilitator] = (await db.select().from(people)).filter((p) => p.role === 'facilitator')
  const [, slug = ''] = /meetings\/([^/]+)/.exec(agenda) ?? []
  const seasonId = (await publishedSeasonOf(db, slug))?.id
  if (!facilitator || !seasonId) throw new Error('the demo is not what it was')
  const actor = { id: facilitator.id, role: 'facilitator' as const, standing: 'member' as const }
  const file = new File(['%PDF-1.4 kort'], 'vejledning.pdf')
  await addFile(db, actor, { seasonId, itemId: null, title: 'Vejledning til dagen', file })
  await publish(db, actor, seasonId, new Date())
  const published = await publishedSeasonOf(db, slug)
  const href = published?.meetings[0]?.materials.find(({ title }) => title === 'Vejledning til dagen')?.href
  await close()
  if (!href) throw new Error('the file is not there')
  return href
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds wrong with the page as it stands: rule and place. */
export async function axeFinds(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe })
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof import('axe-core') }).axe
    const { violations } = await run(document, { resultTypes: ['violations'] })
    return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`))
  })
}

/** By how many pixels the page, or anything one can press on it, reaches beyond the window; tabs and toolbars scroll by themselves. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const ends = [...document.querySelectorAll('a:not(.sr-only, [data-tabs] a), button:not([role=toolbar] button), summary')].map(
      (one) => one.getBoundingClientRect().right,
    )
    // Whole pixels: a bar that fills the window ends at some thousandth beyond it.
    return Math.floor(Math.max(document.documentElement.scrollWidth, ...ends)) - window.innerWidth
  })
