import type { SubscriptionInput } from '@/lib/push/input'

/** GET: the key to subscribe with. POST: this device is there. */
export const pushAddress = '/api/push'

/** What the server is told of a subscription. */
export function tellOf(subscription: PushSubscription): SubscriptionInput {
  const { endpoint = '', keys = {} } = subscription.toJSON()
  return { endpoint, p256dh: keys.p256dh ?? '', auth: keys.auth ?? '', key: keyOf(subscription) ?? '' }
}

/** The subscription of this browser, made with this key; one made with another is ended first. */
export async function subscriptionWith(manager: PushManager, key: string): Promise<PushSubscription> {
  const had = await manager.getSubscription()
  if (had && keyOf(had) === key) return had
  await had?.unsubscribe()
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
}

/**
 * Tells the server that this device is there, and which subscription its own has replaced. Null where the person has
 * turned it off from another device; throws where the server cannot be asked.
 */
export async function report(subscription: PushSubscription, replaces?: string): Promise<{ id: string } | null> {
  const body = JSON.stringify({ ...tellOf(subscription), replaces })
  const response = await fetch(pushAddress, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
  if (!response.ok) throw new Error(`${response.status}`)
  const { id }: { id: string | null } = await response.json()
  return id === null ? null : { id }
}

/** The key that the server signs with now. */
export async function currentKey(): Promise<string> {
  const { key }: { key: string } = await (await fetch(pushAddress, { cache: 'no-store' })).json()
  return key
}

function keyOf({ options }: PushSubscription): string | undefined {
  const bytes = options.applicationServerKey
  if (!bytes) return undefined
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
