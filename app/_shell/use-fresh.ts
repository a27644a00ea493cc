'use client'
import { usePathname, useRouter } from 'next/navigation'
import { useCallback, useEffect, useTransition } from 'react'
import { answeredAgain } from '@/lib/offline/unsent'
import { build } from '@/lib/sw/names'
import { hearWorker, here, note, readNetwork, subscribe, tellWorker, worker } from './network'

/** Stays behind where renewing a page failed and reloaded it; then it is not renewed again by itself. */
const mark = 'renewing'

/**
 * Where Next is asked to renew a page that it is renewing already, it may load it anew, and what is typed is lost: it is asked
 * again when it is done, or after so long, as it does not say when it has given a renewal up.
 */
const renewalMs = 3000

let renew = () => {}
/** When the renewal that is under way began; 0: none is. */
let begun = 0
let oncemore: ReturnType<typeof setTimeout> | undefined
let loadedHere = true

/** Does it once more, where that was asked for meanwhile. */
function renewed(): void {
  begun = 0
  if (oncemore === undefined) return
  clearTimeout(oncemore)
  oncemore = undefined
  renew()
}

/** By the person's hand, which may well come while a page is being renewed; Next goes to the address instead. */
const reloaded = () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type === 'reload'

/**
 * Something may have changed: has the page made anew, and, with `all`, the copies of the meeting's other pages. Without, it is
 * only a look, unless it is said to have `changed`. What is typed, and where one reads, stay as they are.
 */
export function freshen(all = true, changed = all): void {
  if (worker()) tellWorker({ type: 'freshen', path: here(), build, changed, all })
  else renew()
}

/** Keeps the page that is shown as fresh as the network allows, and notes when it does not. */
export function useFresh(): void {
  const router = useRouter()
  const pathname = usePathname()
  const [renewing, startRenewing] = useTransition()

  const listen = useCallback(() => {
    let failed = sessionStorage.getItem(mark) === here() && !reloaded()
    renew = () => {
      if (failed) failed = false
      else if (Date.now() - begun < renewalMs) oncemore ??= setTimeout(renewed, renewalMs)
      else {
        begun = Date.now()
        sessionStorage.setItem(mark, here())
        startRenewing(() => router.refresh())
      }
    }
    return hearWorker(({ keptAt, reachable = readNetwork().reachable, fresh, otherBuild, build: workerBuild }) => {
      note({ keptAt, reachable, workerBuild, ...(reachable && !otherBuild && { changed: false }) })
      // Only what a page of this build can fetch: anything else would reload it, and lose what is being typed.
      if (fresh && workerBuild === build) renew()
    })
  }, [router])

  useEffect(listen, [listen])
  useEffect(() => {
    if (renewing) return
    sessionStorage.removeItem(mark)
    renewed()
  }, [renewing])
  useEffect(watchNetwork, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new address is another page that is opened
  useEffect(() => {
    const opened = (soft: boolean) => tellWorker({ type: 'opened', path: here(), build, soft })
    opened(!loadedHere)
    loadedHere = false
    const taken = () => opened(true)
    navigator.serviceWorker?.addEventListener('controllerchange', taken)
    return () => navigator.serviceWorker?.removeEventListener('controllerchange', taken)
  }, [pathname])
}

function watchNetwork(): () => void {
  const offline = () => note({ reachable: false })
  const online = () => {
    if (!worker()) note({ reachable: true })
    freshen()
  }
  // What was typed got through before the page itself was tried again.
  const answered = () => readNetwork().reachable === false && freshen(false)
  const shown = () => document.visibilityState === 'visible' && freshen(false)
  if (!navigator.onLine) offline()
  addEventListener('offline', offline)
  addEventListener('online', online)
  addEventListener(answeredAgain, answered)
  document.addEventListener('visibilitychange', shown)
  const stop = retryWhileUnreachable()
  return () => {
    removeEventListener('offline', offline)
    removeEventListener('online', online)
    removeEventListener(answeredAgain, answered)
    document.removeEventListener('visibilitychange', shown)
    stop()
  }
}

const soon = 3000

/** A server that is back, or a Wi-Fi that has found its own way out again, says nothing: ask, ever more seldom. */
function retryWhileUnreachable(): () => void {
  let wait = soon
  let timer: ReturnType<typeof setTimeout> | undefined
  const plan = () => {
    if (readNetwork().reachable !== false) wait = soon
    else if (!timer && worker()) {
      timer = setTimeout(
        () => {
          timer = undefined
          if (document.visibilityState === 'visible') freshen()
        },
        wait * (0.75 + Math.random() / 2),
      )
      wait = Math.min(wait * 1.5, 10_000)
    }
  }
  const stop = subscribe(plan)
  return () => {
    stop()
    clearTimeout(timer)
  }
}
