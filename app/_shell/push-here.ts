'use client'
import { subscriptionHere } from '@/lib/offline/person'
import { report, subscriptionWith, tellOf } from '@/lib/sw/subscription'
import { isInstalled, isIos } from './install'
import { wishFor } from './push-launch'

/** How this browser stands to messages. `install`: only once the app is on the home screen. `denied`: the person said no. */
export type PushState = 'unsupported' | 'install' | 'denied' | 'off' | 'on'

export async function pushState(): Promise<PushState> {
  if (isIos() && !isInstalled()) return 'install'
  if (!('PushManager' in globalThis && 'Notification' in globalThis && navigator.serviceWorker)) return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  return Notification.permission === 'granted' && (await subscriptionHere()) ? 'on' : 'off'
}

/**
 * Which of the person's devices this is; null where it receives nothing. A browser that believes it does, and was turned
 * off from another device, lets go. Throws where the server cannot be asked.
 */
export async function deviceHere(personId: string): Promise<string | null> {
  const subscription = await subscriptionHere()
  if (!subscription) return null
  const known = await report(subscription)
  if (!known) await subscription.unsubscribe()
  wishFor(known && personId, subscription.endpoint)
  return known?.id ?? null
}

/** Asks the person for leave, and subscribes. To be called from a tap: browsers ask at no other time. */
export async function askAndSubscribe(key: string): Promise<ReturnType<typeof tellOf> | 'denied' | 'dismissed'> {
  const leave = await Notification.requestPermission()
  if (leave !== 'granted') return leave === 'denied' ? 'denied' : 'dismissed'
  // Where no worker could be registered, `ready` would be waited for in vain.
  if (!(await navigator.serviceWorker.getRegistration())) throw new Error('there is no worker')
  const { pushManager } = await navigator.serviceWorker.ready
  return tellOf(await subscriptionWith(pushManager, key))
}

/** Ends the subscription in the browser. Returns the address it had, for the server. */
export async function stopReceiving(): Promise<string | undefined> {
  const subscription = await subscriptionHere()
  wishFor(null)
  await subscription?.unsubscribe()
  return subscription?.endpoint
}
