'use client'
import { useEffect, useRef } from 'react'

/** Keeps an element that lies at the bottom of the window above the phone's keyboard, which lies over the page. */
export function useAboveKeyboard() {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const seen = visualViewport
    if (!seen) return
    const place = () => {
      const covered = Math.max(0, innerHeight - seen.height - seen.offsetTop)
      bar.current?.style.setProperty('--keyboard', `${Math.round(covered)}px`)
    }
    seen.addEventListener('resize', place)
    seen.addEventListener('scroll', place)
    return () => {
      seen.removeEventListener('resize', place)
      seen.removeEventListener('scroll', place)
    }
  }, [])
  return bar
}
