'use client'
import { createContext, type ReactNode, useContext } from 'react'
import type { Locale, Messages } from '@/lib/i18n'

/** What the desk's own client components may say. */
export type Words = Pick<Messages, 'common' | 'desk' | 'problems' | 'refusals'> & { locale: Locale }

const Context = createContext<Words | null>(null)

export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <Context value={words}>{children}</Context>
}

export function useWords(): Words {
  const words = useContext(Context)
  if (!words) throw new Error('outside the desk there are no words')
  return words
}
