import { inZone, wallClock } from '@/lib/clock'

export const rhythms = ['each', 'daily', 'weekly'] as const
export type Rhythm = (typeof rhythms)[number]

/** Before the day begins at the library. */
const hour = '07:30'
const monday = 1

/** When the next round of mail goes out after `at`: each working day, or each Monday, early; with `each`, at once. */
export function nextRound(rhythm: Rhythm, at: Date): Date {
  if (rhythm === 'each') return at
  for (let days = 0; ; days++) {
    const { date } = inZone(new Date(at.getTime() + days * 86_400_000))
    const round = wallClock(date, hour)
    const weekday = new Date(date).getUTCDay()
    const goes = rhythm === 'daily' ? weekday !== 0 && weekday !== 6 : weekday === monday
    if (goes && round > at) return round
  }
}
