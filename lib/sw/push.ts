import { keepCopy, keptChannel } from '@/lib/offline/store'
import type { PushMessage } from '@/lib/push/input'
import { keepAhead } from './ahead'
import { keepCalendar } from './files'
import { freshen } from './freshen'
import { shows } from './pages'
import { knownPerson } from './person'
import { isAgendaPage, isCalendar, kindOf } from './routes'
import { currentKey, report, subscriptionWith } from './subscription'

declare const self: ServiceWorkerGlobalScope

/** Browsers that know it, know it; TypeScript's own library does not. */
export type SubscriptionChange = ExtendableEvent & { oldSubscription?: PushSubscription | null; newSubscription?: PushSubscription | null }

/** How long the phone is kept awake to fetch what a message is about, in milliseconds: the browser counts, and does not like it long. */
const longest = 60_000

/** The same of buttons: not every browser shows them. */
type WithActions = NotificationOptions & { actions?: { action: string; title: string }[] }
export type NotificationClick = ExtendableEvent & { notification: Notification; action: string }

/**
 * Shows a message: always one, as a browser takes the permission back where nothing is shown. The pages that it and its
 * buttons lead to are fetched meanwhile, so that they open at once, and without a network too; of a meeting the other pages and
 * the files as well. What it brings along for a page is kept first, in case nothing more gets through.
 */
export async function showPush(data: PushMessageData | null): Promise<void> {
  const { title, body, path, tag, actions = [], keep } = read(data)
  // A path may come from anybody whose keys leak; only our own pages are opened.
  const [to = '/', ...others] = [path, ...actions.map((one) => one.path)].map(ownPath)
  const icons = { icon: '/icons/icon-192.png', badge: '/icons/monochrome-512.png' }
  const buttons = actions.map((one, i) => ({ action: String(i), title: one.title }))
  const options: WithActions = { body, tag, data: { path: to, others }, actions: buttons, ...icons }
  await self.registration.showNotification(title, options)
  if (keep && keep.person === (await knownPerson())) await keepFor(keep)
  for (const page of new Set([to, ...others])) {
    if (isCalendar(pathnameOf(page))) await keepCalendar(page)
    else if (kindOf(pathnameOf(page)) !== 'never') await freshen(page, 'changed')
  }
  if (isAgendaPage(pathnameOf(to))) await Promise.race([keepAhead(to, true), new Promise((resolve) => setTimeout(resolve, longest))])
}

/** Opens the page that a message, or its button, is about: in a window that is open already, else in a new one. */
export async function openPush({ notification, action }: NotificationClick): Promise<void> {
  notification.close()
  const path = ownPath(action ? notification.data?.others?.[Number(action)] : notification.data?.path)
  const windows = await self.clients.matchAll({ type: 'window' })
  const shown = await Promise.all(windows.map(({ id }) => shows(id, path)))
  const there = windows[shown.indexOf(true)]
  const open = there ?? windows.find(({ focused }) => focused) ?? windows[0]
  // Not every system lets a worker bring a window to the front, or lead one that has just been closed.
  const front = await open?.focus().catch(() => open)
  const led =
    there ??
    (await front?.navigate(path).then(
      () => true,
      () => false,
    ))
  if (!led) await self.clients.openWindow(path)
}

/** The browser has renewed the subscription, or ended it: the server hears of the new one. Else the next launch mends it. */
export async function renewPush({ oldSubscription, newSubscription }: SubscriptionChange): Promise<void> {
  const renewed = newSubscription ?? (await subscriptionWith(self.registration.pushManager, await currentKey()))
  if (!(await report(renewed, oldSubscription?.endpoint))) await renewed.unsubscribe()
}

/** Keeps it, and tells the pages that are open. */
async function keepFor({ person, name, value }: NonNullable<PushMessage['keep']>): Promise<void> {
  // A phone that is full shows the message all the same.
  await keepCopy(person, name, value).catch(() => {})
  new BroadcastChannel(keptChannel).postMessage(name)
}

function read(data: PushMessageData | null): PushMessage {
  const unreadable = { title: 'Netværk i lånesamarbejde', body: '', path: '/', tag: 'unreadable' }
  try {
    return { ...unreadable, ...data?.json() }
  } catch {
    return unreadable
  }
}

function ownPath(path: unknown): string {
  const url = new URL(String(path ?? '/'), self.location.origin)
  return url.origin === self.location.origin ? url.pathname + url.search : '/'
}

const pathnameOf = (path: string): string => path.split('?')[0] ?? path
