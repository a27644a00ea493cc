'use client'
import { useEffect, useState } from 'react'
import { keptChannel, keptCopy } from '@/lib/offline/store'
import { keptAs, type MyGroups, newer } from '@/lib/seatings/my-groups'

/** The groups that are newest: those the page was made with, or those a push has left on this phone since. */
export function useKept(person: string, slug: string, page: MyGroups | null): { groups: MyGroups | null; fromPush: boolean } {
  const [push, setPush] = useState<MyGroups | null>(null)
  useEffect(() => {
    let gone = false
    const read = async () => {
      // A browser that keeps nothing has no more than the page.
      const copy = await keptCopy<MyGroups>(person, keptAs(slug)).catch(() => undefined)
      if (!gone) setPush(copy?.value ?? null)
    }
    void read()
    const channel = new BroadcastChannel(keptChannel)
    channel.addEventListener('message', read)
    return () => {
      gone = true
      channel.close()
    }
  }, [person, slug])
  const groups = newer(page, push)
  return { groups, fromPush: groups !== null && groups !== page }
}
