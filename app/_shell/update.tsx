'use client'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { FromPage } from '@/lib/sw/messages'
import { build } from '@/lib/sw/names'
import type { PhoneWords } from './network'
import { note, useNetwork, worker } from './network'

/**
 * Says that a new version is ready, and takes it when the person accepts: then the page is loaded once more. Until then
 * the page cannot be renewed; where it has changed meanwhile, that is said too, also to whoever put it off before.
 */
export function Update({ words }: { words: PhoneWords['update'] }) {
  const { workerBuild, changed } = useNetwork()
  const { waiting, tookOver } = useWaiting()
  const accepted = useRef(false)
  const [later, setLater] = useState(false)

  const takeOver = () => waiting?.postMessage({ type: 'take over' } satisfies FromPage)
  // This page came from the new version already, past the old worker: nothing changes for the person.
  const alreadyNew = waiting && workerBuild !== undefined && workerBuild !== build
  useEffect(() => {
    if (alreadyNew) waiting.postMessage({ type: 'take over' } satisfies FromPage)
  }, [alreadyNew, waiting])
  useEffect(() => {
    if (tookOver && accepted.current) location.reload()
  }, [tookOver])

  const ready = waiting ? workerBuild === build : tookOver && workerBuild !== undefined && workerBuild !== build
  const accept = () => {
    accepted.current = true
    if (waiting) takeOver()
    else location.reload()
  }
  const putOff = () => {
    setLater(true)
    note({ changed: false })
  }
  return (
    <div
      role="status"
      className="fixed inset-x-0 bottom-0 z-40 mx-auto mb-[calc(env(safe-area-inset-bottom)+4.5rem)] max-w-md px-3 print:hidden"
    >
      {ready && (changed || !later) && (
        <div className="flex flex-wrap items-center gap-2 rounded-md border border-edge bg-card p-3 shadow-lg">
          <p className="grow px-1 font-semibold">{changed ? words.changed : words.ready}</p>
          <p className="ml-auto flex gap-2">
            <Button look="quiet" onClick={putOff}>
              {words.later}
            </Button>
            <Button onClick={accept}>{words.take}</Button>
          </p>
        </div>
      )}
    </div>
  )
}

/** A server that has just begun may not answer everything. */
const triedAgainMs = 5000

/** The worker that waits to take over, if any; and whether one has taken over from another since the page was opened. */
function useWaiting(): { waiting: ServiceWorker | null; tookOver: boolean } {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null)
  const [tookOver, setTookOver] = useState(false)
  useEffect(() => {
    const workers = navigator.serviceWorker
    if (!workers) return
    let before = worker()
    const changed = () => {
      if (before) setTookOver(true)
      before = worker()
      setWaiting(null)
    }
    workers.addEventListener('controllerchange', changed)
    workers.ready.then((registration) => {
      // The very first worker waits for nobody.
      const look = () => setWaiting(worker() && registration.waiting)
      const follow = (coming: ServiceWorker | null) => {
        let came = false
        coming?.addEventListener('statechange', () => {
          look()
          came ||= coming.state === 'installed'
          // It could not bring everything in, and nobody else has it try again.
          if (coming.state === 'redundant' && !came) setTimeout(() => registration.update().catch(() => {}), triedAgainMs)
        })
      }
      registration.addEventListener('updatefound', () => follow(registration.installing))
      follow(registration.installing)
      look()
    })
    return () => workers.removeEventListener('controllerchange', changed)
  }, [])
  return { waiting, tookOver }
}
