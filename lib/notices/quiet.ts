import { inZone, wallClock } from '@/lib/clock'
import type { Quiet } from './wanted'

/** The first moment from `at` on that is not within the quiet hours, by Copenhagen's clock; they may reach over midnight. */
export function afterQuiet(quiet: Quiet | null, at: Date): Date {
  if (!quiet || quiet.from === quiet.to) return at
  const { date, time } = inZone(at)
  const overnight = quiet.from > quiet.to
  const within = overnight ? time >= quiet.from || time < quiet.to : time >= quiet.from && time < quiet.to
  if (!within) return at
  const day = overnight && time >= quiet.from ? dayAfter(date) : date
  return wallClock(day, quiet.to)
}

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
