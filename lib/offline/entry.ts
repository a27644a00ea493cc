import type { Answer } from '@/lib/sync/input'

/** Why the server said no: a rule (a key under `refusals`), or fields that cannot be read (keys under `problems`). */
export type Why = { reason: string; values: Record<string, string | number> } | { problems: Record<string, string> }

/** Something done on this phone that the server has not confirmed. */
export type Entry = {
  /** The order it was done in, on this phone. */
  seq: number
  /** The id of what it makes, so that sending twice is harmless. */
  id: string
  /** Whose it is: nobody else's session sends it. */
  person: string
  /** Of an operation of the server, never of a server action: those change with each build. */
  name: string
  args: Record<string, unknown>
  /** The ids of entries that have to be done before it. */
  after: string[]
  /** What it is, in the words of the language it was done in. */
  label: string
  /** Milliseconds since 1970. */
  at: number
  /** As how many changes it counts, where that is not one. */
  changes?: number
  /** How often the server has failed at it. */
  tries: number
  /** `parked`: the server said no, and the person decides. */
  state: 'waiting' | 'parked'
  why?: Why
}

/** So often the server may fail at an entry before the person is asked. */
const mostTries = 10

/** As how many changes these count. */
export const changesIn = (entries: Entry[]): number => entries.reduce((sum, { changes = 1 }) => sum + changes, 0)

/** What can be sent now, in order: nothing that is parked, nor what needs something that is not sent either. */
export function sendable(entries: Entry[], most: number, tried: ReadonlySet<string> = new Set()): Entry[] {
  const held = new Set<string>()
  const free: Entry[] = []
  for (const entry of entries) {
    if (entry.state === 'parked' || tried.has(entry.id) || entry.after.some((id) => held.has(id))) held.add(entry.id)
    else if (free.length < most) free.push(entry)
  }
  return free
}

/** The entry once it has been answered for; null where it is done. Without an answer it waits on. */
export function answered(entry: Entry, answer: Answer | undefined): Entry | null {
  if (!answer) return entry
  if (answer.outcome === 'done') return null
  if (answer.outcome === 'refused') return { ...entry, state: 'parked', why: { reason: answer.reason, values: answer.values } }
  if (answer.outcome === 'invalid') return { ...entry, state: 'parked', why: { problems: answer.problems } }
  const tries = entry.tries + 1
  if (tries >= mostTries) return { ...entry, tries, state: 'parked', why: { reason: 'wentWrong', values: {} } }
  return { ...entry, tries }
}

/** Parked entries that are tried once more. */
export const again = ({ why: _, ...entry }: Entry): Entry => ({ ...entry, state: 'waiting', tries: 0 })

/** An entry and everything that cannot be without it. */
export function withDependents(entries: Entry[], id: string): Entry[] {
  const gone = new Set([id])
  return entries.filter((entry) => {
    const goes = gone.has(entry.id) || entry.after.some((other) => gone.has(other))
    if (goes) gone.add(entry.id)
    return goes
  })
}

/** So often a server that nobody reaches is tried in quick succession, which is a minute and a half. */
const quickTries = 150

/**
 * How long to wait after so many failures in a row, in milliseconds; `chance` from 0 to 1 keeps phones apart. A try that
 * reaches nobody costs nobody anything, and who writes together wants to be with the others again at once.
 */
export function pauseAfter(failures: number, chance: number, reached: boolean): number {
  const most = !reached && failures <= quickTries ? 600 : Math.min(2000 * 2 ** (failures - 1), 30_000)
  return most * (0.75 + chance / 2)
}
