'use client'
import { useEffect, useState } from 'react'
import { listenLive } from '@/app/_shell/live-line'
import { useNetwork } from '@/app/_shell/network'
import type { Roster } from '@/lib/check-in/list'
import { keepCopy, keptCopy } from '@/lib/offline/store'

/** The list of a meeting, and when the server made it. `asked`: whatever there is to be had has been looked for. */
export type KeptRoster = { roster: Roster | null; at: number | null; asked: boolean }

type Meeting = { id: string; seasonId: string; slug: string }

/** The list as this phone knows it: the kept copy at once, the server's as soon as it can be had and whenever it changes. */
export function useRoster(person: string, { id, seasonId, slug }: Meeting, unsent: string): KeptRoster {
  const [kept, setKept] = useState<KeptRoster>({ roster: null, at: null, asked: false })
  const [ask, setAsk] = useState(() => () => {})
  const { reachable } = useNetwork()

  useEffect(() => {
    const name = `roster:${slug}`
    let left = false
    const fetching = oneAtATime(async () => {
      const roster = await fetchRoster(slug)
      if (left) return
      if (!roster) return setKept((before) => ({ ...before, asked: true }))
      setKept({ roster, at: Date.now(), asked: true })
      await keepCopy(person, name, roster).catch(() => {})
    })
    keptCopy<Roster>(person, name)
      .then((copy) => copy && !left && setKept((before) => (before.roster ? before : { ...before, roster: copy.value, at: copy.at })))
      .catch(() => {})
      .finally(fetching)
    setAsk(() => fetching)
    const deaf = listenLive([`door:${id}`, `registrations:${seasonId}`], fetching)
    return () => {
      left = true
      deaf()
    }
  }, [person, id, seasonId, slug])

  // Where no live line stands, at least what this phone has sent itself, and a network that is back, are reasons to look.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change is a reason, whatever it is
  useEffect(() => void ask(), [ask, unsent, reachable])
  return kept
}

async function fetchRoster(slug: string): Promise<Roster | null> {
  try {
    const response = await fetch(`/api/check-in/${slug}`, { cache: 'no-store', signal: AbortSignal.timeout(20_000) })
    return response.ok && response.headers.get('X-Build') ? await response.json() : null
  } catch {
    return null
  }
}

/** Runs one at a time; asked for meanwhile, once more afterwards, as what changed may be newer. */
function oneAtATime(run: () => Promise<void>): () => void {
  let running = false
  let again = false
  return async () => {
    again = true
    if (running) return
    running = true
    while (again) {
      again = false
      await run()
    }
    running = false
  }
}
