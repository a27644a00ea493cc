'use client'
import { currentKey, report, subscriptionWith } from '@/lib/sw/subscription'

/** Whose messages this phone was told to receive, and the address it had then. */
const wishKey = 'netvaerk.push'
/** There until the app is closed: once a launch is often enough. */
const mark = 'push-compared'

/**
 * Compares the browser's subscription with what the person has asked for on this phone, and mends it: browsers drop and
 * renew subscriptions without a word, and the server's key may have been changed.
 */
export async function comparePush(personId: string): Promise<void> {
  const wish = wished(personId)
  if (!wish || sessionStorage.getItem(mark)) return
  const { pushManager } = await navigator.serviceWorker.ready
  const subscription = await subscriptionWith(pushManager, await currentKey())
  if (await report(subscription, wish)) wishFor(personId, subscription.endpoint)
  else {
    // Turned off from another device.
    await subscription.unsubscribe()
    wishFor(null)
  }
  sessionStorage.setItem(mark, '1')
}

/** Remembers that a person wants messages here; null: nobody does. */
export function wishFor(personId: string | null, endpoint = ''): void {
  if (personId) localStorage.setItem(wishKey, `${personId} ${endpoint}`)
  else localStorage.removeItem(wishKey)
}

function wished(personId: string): string | undefined {
  const [who, endpoint] = localStorage.getItem(wishKey)?.split(' ') ?? []
  return who === personId ? endpoint : undefined
}
