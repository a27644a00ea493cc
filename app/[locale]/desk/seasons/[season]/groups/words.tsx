'use client'
import { createContext, type ReactNode, useContext } from 'react'
import type { Messages } from '@/lib/i18n'
import { useWords, type Words } from '../../../words'

const Context = createContext<Messages['seating'] | null>(null)

export function SeatingWordsProvider({ words, children }: { words: Messages['seating']; children: ReactNode }) {
  return <Context value={words}>{children}</Context>
}

/** The desk's words, and those of the making of groups. */
export function useSeatingWords(): Words & { seating: Messages['seating'] } {
  const seating = useContext(Context)
  const words = useWords()
  if (!seating) throw new Error('outside the groups there are no such words')
  return { ...words, seating }
}
