'use client'
import { useSyncExternalStore } from 'react'
import type { Locale, Messages } from '@/lib/i18n'
import type { FromPage, News } from '@/lib/sw/messages'

export type PhoneWords = Omit<Messages['phone'], 'offline'> & { locale: Locale }

/**
 * What every part of the shell knows: the connection (undefined: not yet), when the server made what is shown, the worker's
 * build, whether what is shown was told to have changed and has not been renewed since, the words.
 */
type Network = { reachable?: boolean; keptAt: number | null; workerBuild?: string; changed?: boolean; words?: PhoneWords }

const unknown: Network = { keptAt: null }
let network = unknown
const listeners = new Set<() => void>()

/** The connection as it is known now; nothing is known while a page is being made. */
export const useNetwork = (): Network => useSyncExternalStore(subscribe, readNetwork, () => unknown)

export const readNetwork = (): Network => network

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function note(change: Partial<Network>): void {
  network = { ...network, ...change }
  for (const listener of listeners) listener()
}

/** The address of the page that is shown, as the worker knows it. */
export const here = (): string => location.pathname + location.search

export const worker = (): ServiceWorker | null => navigator.serviceWorker?.controller ?? null

export const tellWorker = (message: FromPage): void => worker()?.postMessage(message)

/** Calls back with what the worker says about the page that is shown. */
export function hearWorker(heard: (news: News) => void): () => void {
  const listen = ({ data }: MessageEvent<News>) => {
    if (data.path === here()) heard(data)
  }
  navigator.serviceWorker?.addEventListener('message', listen)
  return () => navigator.serviceWorker?.removeEventListener('message', listen)
}
