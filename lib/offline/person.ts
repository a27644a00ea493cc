import { personOf } from '@/lib/sw/names'
import { forgetDrafts } from './draft'

/**
 * Empties everything on this phone that belongs to a person; call it before signing out, and when another signs in, who is
 * then named.
 */
export async function forgetPerson(butNot?: string): Promise<void> {
  await (await subscriptionHere())?.unsubscribe().catch(() => false)
  forgetDrafts(butNot)
  // Only where the page is secure is there anything kept.
  if (!('caches' in globalThis)) return
  const names = await caches.keys()
  await Promise.all(names.filter((name) => ![undefined, butNot].includes(personOf(name))).map((name) => caches.delete(name)))
}

/** The subscription by which this browser receives push messages, or null. */
export async function subscriptionHere(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined)
  return (await registration?.pushManager?.getSubscription().catch(() => null)) ?? null
}
