import { existsSync } from 'node:fs'
import path from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'
import { people } from '@/drizzle/schema'
import { open } from '@/lib/db/client'
import type { Phone } from '../support/browser'
import { firstBuild, projectRoot, secondBuild } from '../support/build'
import type { Server } from '../support/server'
import { signedIn } from '../support/session'

/** The page runs: what can be pressed answers. */
export const hydrated = (page: Page) => page.waitForSelector('html[data-hydrated]')

/** The line that says there is no connection and how old the copy is. */
export const ageLine = (page: Page) => page.getByText(/Ingen forbindelse · kopi fra kl\.\s\d+\.\d\d/)

/** The page that stands in for one that is not kept. */
export const notKept = (page: Page) => page.getByRole('heading', { name: 'Siden er ikke gemt her' })

/** Everything that is kept on the phone: in which cache, and under which address. */
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

/** How the browser is told to do something with the worker of the page's origin. */
export async function workerIn({ page, context }: Phone): Promise<{ session: CDPSession; origin: string; registrationId: string }> {
  const { origin } = new URL(page.url())
  const session = await context.newCDPSession(page)
  const registrationId = await new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin))
      if (ours) resolve(ours.registrationId)
    })
    session.send('ServiceWorker.enable')
  })
  return { session, origin, registrationId }
}

/** Stops the worker, as a browser does of itself with one that has nothing to do: what it had in memory is gone. */
export async function stopWorker(phone: Phone): Promise<void> {
  const { session } = await workerIn(phone)
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve()
    })
  })
  await session.send('ServiceWorker.stopAllWorkers')
  await stopped
  await session.detach()
}

/** The one build that all scripts come from which the page has loaded. */
export async function buildOf(page: Page): Promise<string | undefined> {
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const scripts = loaded.filter((src) => src.includes('/_next/static/chunks/'))
  const there = (src: string, dist: string) =>
    existsSync(path.join(projectRoot, dist, decodeURIComponent(new URL(src).pathname).replace('/_next/', '')))
  const builds = [firstBuild, secondBuild].filter(({ dist }) => scripts.every((src) => there(src, dist)))
  return builds.length === 1 ? builds[0]?.id : undefined
}

/** Signs somebody in where the app asks for it, with the code from the demo's mailbox. */
export async function signInWithCode(page: Page, email: string): Promise<void> {
  await page.getByLabel('Mailadresse').fill(email)
  await page.getByRole('button', { name: 'Send kode' }).click()
  await page.waitForURL('**/sign-in/code')
  const mailbox = await fetch(new URL('/mailbox', page.url()))
  const [, code = ''] = /(\d{6}) er din kode/.exec(await mailbox.text()) ?? []
  await page.getByLabel('Kode').fill(code)
  await page.getByRole('button', { name: 'Log ind' }).click()
}

/** Signs people of the demo in, for the cookies of their phones; the server is stopped meanwhile. */
export async function signIn<const Emails extends readonly string[]>(
  server: Server,
  emails: Emails,
): Promise<{ -readonly [E in keyof Emails]: SignedIn }> {
  await server.stop()
  const { db, close } = await open(undefined, server.dataDir)
  const everybody = await db.select().from(people)
  const found: SignedIn[] = []
  for (const email of emails) {
    const person = everybody.find((p) => p.email === email)
    if (!person?.name) throw new Error(`nobody is called ${email}`)
    const cookie = { name: 'next-auth.session-token', value: await signedIn(db, person.id), url: server.address }
    found.push({ id: person.id, name: person.name, email, cookie })
  }
  await close()
  await server.start()
  return found as { -readonly [E in keyof Emails]: SignedIn }
}

/** Somebody of the demo, and what makes a phone theirs. */
export type SignedIn = { id: string; name: string; email: string; cookie: { name: string; value: string; url: string } }
