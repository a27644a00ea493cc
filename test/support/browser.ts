import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterEach, expect } from 'vitest'
import { launchOptions } from './chromium'

type Options = Parameters<typeof chromium.launchPersistentContext>[1] & {
  /** A profile that an earlier browser left behind: its caches, cookies and worker are still there. */
  profile?: string
}

/** A phone with a browser of its own. Whatever its pages report as an error fails the test. */
export type Phone = {
  page: Page
  context: BrowserContext
  /** Give it to the next `openPhone` to start the same phone again. */
  profile: string
  /** From here the network is gone on purpose: what the browser itself reports of failed requests is no error. */
  outage: () => void
  /** From here it is an error again. */
  outageOver: () => void
  /** Kills the app. What it reported is judged when the test is over. */
  close: () => Promise<void>
}

const opened: { phone: Phone; errors: string[] }[] = []
const profiles = new Set<string>()

afterEach(async () => {
  const errors = opened.flatMap((o) => o.errors)
  for (const { phone } of opened.splice(0)) await phone.close()
  for (const profile of profiles) rmSync(profile, { recursive: true, force: true })
  profiles.clear()
  expect(errors, 'errors that the pages reported').toEqual([])
})

/** Opens a Danish phone, 360 px wide; gone when the test is over. Other sizes, languages and colour schemes as playwright names them. */
export async function openPhone({ profile = newProfile(), ...options }: Options = {}): Promise<Phone> {
  const context = await chromium.launchPersistentContext(profile, {
    ...(await launchOptions()),
    viewport: { width: 360, height: 740 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    ...options,
  })
  const errors: string[] = []
  let gone = false
  let closed = false
  context.on('weberror', (error) => errors.push(`${error.page()?.url()}: ${error.error().stack ?? error.error()}`))
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    if (gone && /net::ERR_|Failed to load resource/.test(message.text())) return
    errors.push(`${message.page()?.url()}: ${message.text()} (${message.location().url})`)
  })
  // A busy machine is no fault of the page.
  context.setDefaultTimeout(60_000)
  const page = context.pages()[0] ?? (await context.newPage())
  const phone: Phone = {
    page,
    context,
    profile,
    outage: () => {
      gone = true
    },
    outageOver: () => {
      gone = false
    },
    close: async () => {
      if (!closed) await context.close()
      closed = true
    },
  }
  opened.push({ phone, errors })
  return phone
}

function newProfile(): string {
  const profile = mkdtempSync(path.join(tmpdir(), 'netvaerk-phone-'))
  profiles.add(profile)
  return profile
}
