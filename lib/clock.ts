/** The network's zone. Only presentation and due times know it; everything stored is a moment. */
export const zone = 'Europe/Copenhagen'

/** Rules take `now` as a parameter; this is where the outermost layer gets it. */
export const now = (): Date => new Date()

/** The moment of a Copenhagen wall-clock time, right on both days when the clock changes. `time` is HH:MM. */
export function wallClock(date: string, time: string): Date {
  const guess = Date.parse(`${date}T${time}:00Z`)
  // Twice: the first offset may be read on the wrong side of a clock change.
  const once = guess - offsetAt(guess)
  return new Date(guess - offsetAt(once))
}

/** Made once: making one takes a hundred times as long as using it. */
const sortable = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })

/** The Copenhagen calendar date (YYYY-MM-DD) and time (HH:MM) of a moment. */
export function inZone(moment: Date): { date: string; time: string } {
  const [date, time] = sortable.format(moment).split(' ')
  return { date: date ?? '', time: time ?? '' }
}

/** When nobody is reminded of anything, by the clock on the wall in Copenhagen; it reaches over midnight. */
export const night = { from: '21:00', to: '07:00' }

export function isNight(moment: Date): boolean {
  const { time } = inZone(moment)
  return time >= night.from || time < night.to
}

/** What is later than this was not meant for just now: a sweep comes every half minute. */
export const punctualMs = 15 * 60_000

function offsetAt(ms: number): number {
  const { date, time } = inZone(new Date(ms))
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(ms / 60_000) * 60_000
}
