import type { PushMessage } from '@/lib/push/input'
import { freshen } from './freshen'
import { shows } from './pages'
import { kindOf } from './routes'
import { currentKey, report, subscriptionWith } from './subscription'

declare const self: ServiceWorkerGlobalScope

/** Browsers that know it, know it; TypeScript's own library does not. */
export type SubscriptionChange = ExtendableEvent & { oldSubscription?: PushSubscription | null; newSubscription?: PushSubscription | null }

/**
 * Shows a message: always one, as a browser takes the permission back where nothing is shown. The page that it is about is
 * fetched meanwhile, so that it opens at once, and without a network too.
 */
export async function showPush(data: PushMessageData | null): Promise<void> {
  const { title, body, path, tag } = read(data)
  // A path may come from anybody whose keys leak; only our own pages are opened.
  const to = ownPath(path)
  const icons = { icon: '/icons/icon-192.png', badge: '/icons/monochrome-512.png' }
  await self.registration.showNotification(title, { body, tag, data: { path: to }, ...icons })
  if (kindOf(pathnameOf(to)) !== 'never') await freshen(to, 'changed')
}

/** Opens the page that a message is about: in a window that is open already, else in a new one. */
export async function openPush(notification: Notification): Promise<void> {
  notification.close()
  const path = ownPath(notification.data?.path)
  const windows = await self.clients.matchAll({ type: 'window' })
  const there = windows.find(({ id }) => shows(id, path))
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
