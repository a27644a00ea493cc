'use client'
import { useEffect, useState } from 'react'
import { keepCopy, keptCopy } from '@/lib/offline/store'

export type Named = { id: string; name: string }

/** Under this name a phone keeps them, to be there at a table without a network. */
const keptAs = 'note-people'

/** Everybody who may see to something, or be handed the pen: as this phone knew them last, then as the server does. */
export function usePeople(person: string, wanted = true): Named[] {
  const [people, setPeople] = useState<Named[]>([])
  useEffect(() => {
    let gone = false
    const show = (found: Named[] | undefined) => found && !gone && setPeople(found)
    const look = async () => {
      show((await keptCopy<Named[]>(person, keptAs).catch(() => undefined))?.value)
      const answer = await fetch('/api/notes/people').catch(() => undefined)
      const fresh: Named[] | undefined = answer?.ok ? await answer.json().catch(() => undefined) : undefined
      show(fresh)
      if (fresh) await keepCopy(person, keptAs, fresh).catch(() => {})
    }
    if (wanted) void look()
    return () => {
      gone = true
    }
  }, [person, wanted])
  return people
}
