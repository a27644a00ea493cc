'use client'
import { useEffect } from 'react'
import type { Topic } from '@/lib/live/topics'
import { listenLive } from './live-line'

/** Listens for topics while the page is open and freshens the page when one is told. */
export function Live({ topics }: { topics: Topic[] }) {
  const wanted = topics.join()
  useEffect(() => listenLive(wanted.split(',')), [wanted])
  return null
}
