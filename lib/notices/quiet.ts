import { inZone } from '@/lib/clock'
import type { Quiet } from './kinds'

const minute = 60_000
const day = 1440

/** Whether a moment is within the quiet hours, by the clock on the wall in Copenhagen. */
export function isQuiet({ from, to }: Quiet, at: Date): boolean {
  const { time } = inZone(at)
  return from < to ? from <= time && time < to : from !== to && (from <= time || time < to)
}

/** The first moment, not before `at`, that is not within the quiet hours. */
export function afterQuiet(quiet: Quiet | null, at: Date): Date {
  if (!quiet || !isQuiet(quiet, at)) return at
  const sinceFull = at.getTime() % minute
  const left = (minutesOf(quiet.to) - minutesOf(inZone(at).time) + day) % day
  const end = new Date(at.getTime() - sinceFull + left * minute)
  // Until the clock is changed everything is as quiet as now; what comes then, the wall's new time says.
  return inZone(end).time === quiet.to ? end : afterQuiet(quiet, clockChangeAfter(at))
}

/** The next full hour at which the clock does not go on by an hour. */
function clockChangeAfter(at: Date): Date {
  const hour = 60 * minute
  let next = Math.floor(at.getTime() / hour) * hour + hour
  while ((timeAt(next) - timeAt(next - 1) + day) % day === 1) next += hour
  return new Date(next)
}

const timeAt = (ms: number): number => minutesOf(inZone(new Date(ms)).time)

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
