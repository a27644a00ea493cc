'use client'
import { createContext, type ReactNode, useContext } from 'react'
import type { Messages } from '@/lib/i18n'
import { useWords, type Words } from '../../../words'

const Context = createContext<Messages['seats'] | null>(null)

export function SeatWordsProvider({ words, children }: { words: Messages['seats']; children: ReactNode }) {
  return <Context value={words}>{children}</Context>
}

/** The desk's words, and those of its registrations. */
export function useSeatWords(): Words & { seats: Messages['seats'] } {
  const seats = useContext(Context)
  const words = useWords()
  if (!seats) throw new Error('outside the registrations there are no such words')
  return { ...words, seats }
}

/** What is wrong with a field, said to a facilitator. */
export function problemIn(words: ReturnType<typeof useSeatWords>, key: string | undefined): string | undefined {
  if (!key) return undefined
  return words.seats.problems[key] ?? words.problems[key as keyof typeof words.problems] ?? words.problems.notValid
}
