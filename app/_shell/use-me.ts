'use client'
import type { Me } from '@/lib/people/me'

/** The person signed in on this phone: `undefined` until known, `null` for nobody. Public pages are made for nobody. */
export function useMe(): Me | null | undefined {
  return undefined
}
