import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPhone, type Phone } from '../support/browser'
import { type Server, startServer } from '../support/server'
import { twoFrames } from './at-the-desk'
import { hydrated, kept, signIn, stopWorker, untilKept, workerIn } from './on-the-phone'
import { withPushService } from './push-stub'
import { addHandout, axeFinds, comingMeeting, tooWide } from './the-demo'

let server: Server
let anna: Awaited<ReturnType<typeof signIn>>[number]
let bo: typeof anna
let torben: typeof anna
let agenda: string

beforeAll(async () => {
  server = await startServer()
  const signedIn = await signIn(server, ['anna@aarhus.example', 'bo@kbh.example', 'torben.krogh@vejle.example'])
  ;[anna, bo, torben] = signedIn
  agenda = `${await comingMeeting(server)}/agenda`
})
afterAll(() => server.close())

const message = { title: 'Der er en plads til dig', body: 'Svar inden kl. 20.00.', tag: 'offer:1' }

type Shown = { title: string; body?: string; tag?: string; path: string; buttons?: string[] }
type Worker = ServiceWorkerGlobalScope & { shown: Shown[]; data: Record<string, unknown>; opened: string[] }

/**
 * A phone that has the app. Headless Chromium has no screen for notifications and opens no windows by itself: what the
 * worker asks of it is written down there. Everything up to that is real.
 */
async function withApp(person?: typeof anna): Promise<Phone & { push: (data: string) => Promise<void> }> {
  const phone = await openPhone()
  if (person) await phone.context.addCookies([person.cookie])
  await phone.page.goto(server.address)
  await hydrated(phone.page)
  await phone.page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
  await writeDown(phone)
  const { session, origin, registrationId } = await workerIn(phone)
  const push = async (data: string) => {
    await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
  }
  return { ...phone, push }
}

/** Has the worker that runs write down what it asks of the browser. */
async function writeDown(phone: Phone): Promise<void> {
  await workerOf(phone).evaluate(() => {
    const worker = globalThis as unknown as Worker
    worker.shown = []
    worker.data = {}
    worker.opened = []
    worker.registration.showNotification = async (title, options = {}) => {
      const { body, tag = '', data, actions = [] } = options as NotificationOptions & { actions?: { title: string }[] }
      const buttons = actions.length > 0 ? { buttons: actions.map((one) => one.title) } : {}
      worker.shown = [...worker.shown.filter((one) => one.tag !== tag), { title, body, tag, path: data.path, ...buttons }]
      worker.data[tag] = data
    }
    worker.clients.openWindow = async (path) => {
      worker.opened.push(String(path))
      return null
    }
  })
}

/** The browser stops the worker, and starts it when there is something for it to do. */
async function restartWorker(phone: Phone): Promise<void> {
  await stopWorker(phone)
  const { session, origin } = await workerIn(phone)
  await session.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` })
  await expect.poll(() => workerOf(phone).evaluate(() => 'shown' in globalThis)).toBe(false)
  await writeDown(phone)
}

function workerOf({ context }: Phone) {
  const [worker] = context.serviceWorkers()
  if (!worker) throw new Error('the phone has no worker')
  return worker
}

const shown = (phone: Phone) => workerOf(phone).evaluate(() => (globalThis as unknown as Worker).shown)
const opened = (phone: Phone) => workerOf(phone).evaluate(() => (globalThis as unknown as Worker).opened)

/** A tap on the notification with this tag, or on one of its buttons, counted from 0. */
const tap = (phone: Phone, tag: string, button?: number) =>
  workerOf(phone).evaluate(
    async ([wanted, action]) => {
      const worker = globalThis as unknown as Worker
      const work: Promise<unknown>[] = []
      const event = Object.assign(new Event('notificationclick'), {
        notification: { data: worker.data[wanted], close: () => {} },
        action,
        waitUntil: (done: Promise<unknown>) => work.push(done),
      })
      worker.dispatchEvent(event)
      await Promise.all(work)
    },
    [tag, button === undefined ? '' : String(button)] as const,
  )

test('with no page open a push is shown, one with the same tag takes its place, and its page is fetched for later', async () => {
  const phone = await withApp()
  await phone.page.goto('about:blank')
  await phone.push(JSON.stringify({ ...message, path: agenda }))
  await expect.poll(() => shown(phone)).toEqual([{ ...message, path: agenda }])
  await phone.push(JSON.stringify({ ...message, body: 'Svar inden kl. 21.00.', path: agenda }))
  await expect.poll(() => shown(phone)).toEqual([{ ...message, body: 'Svar inden kl. 21.00.', path: agenda }])
  await tap(phone, message.tag)
  expect(await opened(phone)).toEqual([agenda])
  await server.stop()
  phone.outage()
  await phone.page.goto(server.address + agenda)
  await hydrated(phone.page)
  await phone.page.getByRole('heading', { level: 1 }).waitFor()
  await server.start()
})

test('a push that tells of a meeting brings its other pages up to date, and its files along', async () => {
  const phone = await withApp(bo)
  await untilKept(phone.page, [agenda])
  await phone.page.goto('about:blank')
  await server.stop()
  const file = await addHandout(server, agenda)
  await server.start()
  const held = () =>
    workerOf(phone).evaluate(
      async ([page, upload]) => [
        (await (await caches.match(page, { ignoreVary: true }))?.text())?.includes(upload),
        (await caches.match(upload)) !== undefined,
      ],
      [agenda, file] as const,
    )
  expect(await held()).toEqual([false, false])
  await phone.push(JSON.stringify({ ...message, tag: 'reminder:2', path: agenda.replace('agenda', 'materials') }))
  await expect.poll(held, { timeout: 30_000 }).toEqual([true, true])
  phone.outage()
  await server.stop()
  await phone.page.goto(server.address + agenda)
  await phone.page.getByRole('link', { name: 'Vejledning til dagen' }).first().waitFor()
  await server.start()
})

test('a tap leads the window that is open to the page, and leads to nobody else’s', async () => {
  const phone = await withApp()
  await phone.push(JSON.stringify({ ...message, path: agenda }))
  await expect.poll(() => shown(phone)).toHaveLength(1)
  await tap(phone, message.tag)
  await phone.page.waitForURL(server.address + agenda)
  await hydrated(phone.page)
  // Where the page is shown already, it is not loaded once more.
  await phone.page.evaluate(() => document.body.setAttribute('data-same', ''))
  await tap(phone, message.tag)
  expect(await phone.page.locator('body[data-same]').count()).toBe(1)
  await restartWorker(phone)
  await phone.push(JSON.stringify({ ...message, path: agenda }))
  await phone.push(JSON.stringify({ ...message, tag: 'foreign', path: 'https://elsewhere.example/x' }))
  await expect.poll(() => shown(phone)).toHaveLength(2)
  await tap(phone, message.tag)
  expect(await phone.page.locator('body[data-same]').count()).toBe(1)
  await tap(phone, 'foreign')
  await phone.page.waitForURL(`${server.address}/`)
  expect(await opened(phone)).toEqual([])
})

test('the buttons of a reminder work, without a network too: the calendar is there, and who cannot come is asked first', async () => {
  const phone = await withApp(torben)
  const calendar = `/api/calendar${agenda.replace('/agenda', '.ics')}`
  const actions = [
    { title: 'Føj til kalender', path: calendar },
    { title: 'Jeg kan ikke komme', path: '/registration?cancel' },
  ]
  await phone.push(JSON.stringify({ ...message, tag: 'reminder:1', path: agenda, actions }))
  await expect.poll(() => shown(phone)).toMatchObject([{ path: agenda, buttons: ['Føj til kalender', 'Jeg kan ikke komme'] }])
  await untilKept(phone.page, [calendar, '/registration?cancel'])
  phone.outage()
  await server.stop()
  await tap(phone, 'reminder:1', 1)
  await phone.page.waitForURL(`${server.address}/registration?cancel`)
  await hydrated(phone.page)
  await phone.page.getByRole('heading', { name: 'Kan du ikke komme?' }).waitFor()
  await phone.page.getByRole('button', { name: 'Meld afbud' }).click()
  await phone.page.getByText('du er ikke meldt fra endnu').waitFor()
  const saved = phone.page.waitForEvent('download')
  await tap(phone, 'reminder:1', 0)
  expect((await saved).url()).toBe(server.address + calendar)
  await server.start()
})

test('something is shown for a push that cannot be read, too', async () => {
  const phone = await withApp()
  await phone.push('not what we send')
  await expect.poll(() => shown(phone)).toMatchObject([{ title: 'Netværk i lånesamarbejde', path: '/' }])
})

/** An iPhone’s, as Safari names itself. */
const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1'

const onScreen = (page: Phone['page']) => page.locator('#push-here')

test('a person turns messages on in two taps, tries them, and turns them off', async () => {
  const { page, context } = await openPhone()
  await withPushService(context)
  await context.addCookies([anna.cookie])
  await page.goto(`${server.address}/me`)
  await hydrated(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
  await page.getByRole('button', { name: 'Slå beskeder til' }).click()
  await page.getByText('Denne enhed får beskeder.').waitFor()
  await onScreen(page).getByRole('listitem').getByText('denne enhed').waitFor()
  await page.getByRole('button', { name: 'Send en prøve' }).click()
  await page.getByText('Prøven er på vej').waitFor()
  expect(await axeFinds(page)).toEqual([])
  expect(await tooWide(page)).toBeLessThanOrEqual(0)
  await page.reload()
  await page.getByText('Denne enhed får beskeder.').waitFor()
  await page.getByRole('button', { name: 'Slå fra' }).click()
  await page.getByRole('button', { name: 'Slå beskeder til' }).waitFor()
  expect(await page.evaluate(() => localStorage.getItem('stub.subscription'))).toBeNull()
  await expect.poll(() => onScreen(page).getByRole('listitem').count()).toBe(0)
})

test('who has just got a place turns messages on there, in two taps; who says no thanks is not asked again', async () => {
  const offer = 'Skal telefonen sige til?'
  const at = async (options: Parameters<typeof openPhone>[0] = {}) => {
    const { page, context } = await openPhone(options)
    await withPushService(context)
    await context.addCookies([anna.cookie])
    await page.goto(`${server.address}/registration`)
    await hydrated(page)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
    return page
  }
  const page = await at()
  expect(await page.getByRole('heading', { name: offer }).count()).toBe(0)
  await page.getByRole('button', { name: 'Tilmeld mig' }).click()
  await page.getByRole('heading', { name: offer }).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.getByRole('button', { name: 'Slå beskeder til' }).click()
  await page.getByText('Denne enhed får beskeder.').waitFor()

  const other = await at({ colorScheme: 'dark' })
  await other.getByRole('heading', { name: offer }).waitFor()
  expect(await axeFinds(other)).toEqual([])
  await other.getByRole('button', { name: 'Nej tak' }).click()
  await other.getByRole('heading', { name: offer }).waitFor({ state: 'detached' })
  await other.reload()
  await hydrated(other)
  await twoFrames(other)
  expect(await other.getByRole('heading', { name: offer }).count()).toBe(0)

  const iPhone = await at({ userAgent })
  await iPhone.getByRole('heading', { name: offer }).waitFor()
  await onScreen(iPhone).getByText('Vælg Føj til hjemmeskærm').waitFor()
})

test('a subscription that the browser has lost is mended when the app is opened next', async () => {
  const { page, context, outage } = await openPhone()
  await withPushService(context)
  await context.addCookies([bo.cookie])
  await page.goto(`${server.address}/me`)
  await hydrated(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
  await page.getByRole('button', { name: 'Slå beskeder til' }).click()
  await onScreen(page).getByRole('listitem').getByText('denne enhed').waitFor()
  await page.evaluate(() => localStorage.removeItem('stub.subscription'))
  // Another window: a launch of its own.
  const next = await context.newPage()
  await next.goto(server.address)
  await expect.poll(() => next.evaluate(() => localStorage.getItem('stub.subscription'))).not.toBeNull()
  await next.goto(`${server.address}/me`)
  await next.getByText('Denne enhed får beskeder.').waitFor()
  await expect.poll(() => onScreen(next).getByRole('listitem').count()).toBe(1)
  // What a window asks while its session ends is answered 401, which the browser writes in its log.
  outage()
  // Signing out ends it, here and at the server.
  await untilKept(next, ['/me'])
  await next.getByRole('button', { name: 'Log ud', exact: true }).click()
  await next.waitForURL((url) => url.pathname !== '/me')
  expect(await next.evaluate(() => localStorage.getItem('stub.subscription'))).toBeNull()
  expect((await kept(next)).filter(({ cache }) => cache.startsWith('person:'))).toEqual([])
})

test('who has said no, or whose browser cannot, is told so kindly, and that mail comes', async () => {
  for (const [leave, text] of [
    ['denied', 'Der er sagt nej til notifikationer'],
    ['unable', 'Browseren kunne ikke slå beskeder til'],
  ] as const) {
    const { page, context, close } = await openPhone({ colorScheme: 'dark' })
    await withPushService(context, leave)
    await context.addCookies([anna.cookie])
    await page.goto(`${server.address}/me`)
    await hydrated(page)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
    await page.getByRole('button', { name: 'Slå beskeder til' }).click()
    await onScreen(page).getByText(text).waitFor()
    await onScreen(page).getByText('Indtil da får du mail').waitFor()
    expect(await axeFinds(page)).toEqual([])
    await close()
  }
})

test('on an iPhone the way leads over the home screen', async () => {
  const { page, context } = await openPhone({ userAgent })
  await context.addCookies([anna.cookie])
  await page.goto(`${server.address}/me`)
  await onScreen(page).getByText('Vælg Føj til hjemmeskærm').waitFor()
  expect(await page.getByRole('button', { name: 'Slå beskeder til' }).count()).toBe(0)
})
