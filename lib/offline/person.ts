import { personOf } from '@/lib/sw/names'
import { forgetDrafts } from './draft'
import { noteUnsent } from './unsent'

/**
 * Empties everything on this phone that belongs to a person; call it before signing out, and when another signs in, who is
 * then named. What was done and not sent is thrown away only for the person who leaves, and has been warned: anybody
 * else's waits, unseen, for its owner.
 */
export async function forgetPerson({ butNot, leaving }: { butNot?: string; leaving?: string }): Promise<void> {
  await (await subscriptionHere())?.unsubscribe().catch(() => false)
  forgetDrafts(butNot)
  await Promise.all([forgetPages(butNot), forgetData(butNot, leaving)])
}

async function forgetData(butNot?: string, leaving?: string): Promise<void> {
  try {
    // Most pages need neither.
    const [{ forgetCopies }, { discardAll, entriesOf }] = await Promise.all([import('./store'), import('./outbox')])
    await forgetCopies(butNot)
    if (leaving) await discardAll(leaving)
    const waiting = butNot ? (await entriesOf(butNot)).length : 0
    noteUnsent(butNot && waiting > 0 ? { person: butNot, waiting, parked: 0, stuck: null } : null)
  } catch {} // Nothing can be kept in this browser, so nothing is.
}

async function forgetPages(butNot?: string): Promise<void> {
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
