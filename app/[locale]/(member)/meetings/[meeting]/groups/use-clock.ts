'use client'
import { useEffect, useState } from 'react'

/** The time by the phone's clock, a few times a minute while somebody looks; `madeAt` until it is known. */
export function useClock(madeAt: number): number {
  const [now, setNow] = useState(madeAt)
  useEffect(() => {
    const tick = () => document.hidden || setNow(Date.now())
    tick()
    const beat = setInterval(tick, 10_000)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(beat)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [])
  return now
}
