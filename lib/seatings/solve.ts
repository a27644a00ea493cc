import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { seatings } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { impossible } from '@/lib/groups/infeasible'
import type { Problem } from '@/lib/groups/input'
import type { Said } from '@/lib/groups/present'
import type { Seating } from '@/lib/groups/seating'
import type { Outcome, Progress } from '@/lib/groups/solve'
import { refusals } from '@/lib/groups/validate'
import { newId } from '@/lib/ids'
import { tell } from '@/lib/live/tell'
import type { GroupRound, Solving } from './groups'
import { change, holdSeating, lockSeating, step } from './hold'
import type { Plan, solveInput } from './input'
import { problemFromPlan } from './problem'
import { placesOf } from './rooms'
import { settingOf } from './setting'

/** A search to be run: apart from the request, as it takes its time. */
export type Job = { id: string; meetingId: string; by: Pick<Actor, 'id'>; version: number; plan: Plan; problem: Problem; ms: number }

/** The search itself, wherever it runs: tells how far it is, asks whether to stop. */
export type Run = (problem: Problem, ms: number, progress: (at: Progress) => void, stop: AbortSignal) => Promise<Outcome>

/**
 * Keeps the plan and gets the search ready; what cannot be done is said at once, with the reason, and nothing is searched.
 * Conflict where somebody has changed anything since `version`. A search that is under way gives way to this one.
 */
export async function startSolving(
  db: Db,
  actor: Actor,
  { meetingId, version, plan, ms }: z.output<typeof solveInput>,
  now: Date,
): Promise<{ job: Job; said: [] } | { job: null; said: Said[] }> {
  return db.transaction(async (tx) => {
    const { row, meeting } = await holdSeating(tx, actor, meetingId, version)
    const setting = await settingOf(tx, meeting)
    const problem = problemFromPlan(setting, plan, seedOf(row.version))
    const wrong = refusals(problem)
    const said: Said[] = wrong.length > 0 ? wrong : impossible(problem)
    if (said.length > 0) {
      await change(tx, row, { plan, solving: null })
      return { job: null, said }
    }
    const id = newId()
    const at = now.toISOString()
    await change(tx, row, { plan, solving: { id, startedAt: at, heardAt: at, share: 0 } })
    return { job: { id, meetingId, by: { id: actor.id }, version: row.version + 1, plan, problem, ms }, said: [] }
  })
}

/** Asks the search to end with the best it has; it does so within a second. */
export async function stopSolving(db: Db, actor: Actor, meetingId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { row } = await holdSeating(tx, actor, meetingId)
    if (!row.solving || row.solving.ended) return
    await tx
      .update(seatings)
      .set({ solving: { ...row.solving, stop: true } })
      .where(eq(seatings.meetingId, meetingId))
  })
}

/**
 * Runs a search and puts its groups in the draft. Where the draft was changed meanwhile the change stands, and that is said.
 * `clock` is asked what time it is.
 */
export async function runSolving(db: Db, job: Job, run: Run, clock: () => Date): Promise<void> {
  const stop = new AbortController()
  const ear = listening(db, job, clock, stop)
  try {
    const outcome = await run(job.problem, job.ms, ear.progress, stop.signal)
    await ear.done()
    await db.transaction(async (tx) => {
      const row = await lockSeating(tx, job.meetingId)
      if (row?.solving?.id !== job.id) return
      if (row.version !== job.version || outcome.kind !== 'seated') {
        await change(tx, row, { solving: { ...row.solving, ended: row.version === job.version ? 'failed' : 'over' } })
        return
      }
      const draft = roundsOf(job.plan, job.problem, outcome.seating)
      await step(tx, job.by, row, 'solved', draft, clock(), { solving: null })
    })
  } catch (error) {
    await ear.done()
    await db.transaction(async (tx) => {
      const row = await lockSeating(tx, job.meetingId)
      if (row?.solving?.id === job.id) await change(tx, row, { solving: { ...row.solving, ended: 'failed' } })
    })
    throw error
  }
}

/** A search nobody has heard of for so long died with its server. */
export const isLost = (solving: Solving, now: Date): boolean => !solving.ended && now.getTime() - Date.parse(solving.heardAt) > 15_000

/** The solver's seating with what the plan says of each round and table. */
export function roundsOf(plan: Plan, problem: Problem, seating: Seating): GroupRound[] {
  return plan.rounds.map(({ id, itemId, title, task, minutes, rooms }) => {
    const seats = problem.rounds.find((r) => r.id === id)?.tables ?? []
    const places = placesOf(rooms, seats.length)
    const seated = seating.find((r) => r.id === id)?.tables ?? []
    const tables = seats.map((table, i) => {
      const there = seated.find((t) => t.id === table.id)
      return {
        id: table.id,
        ...(places[i] ?? { room: '' }),
        seats: table.seats,
        people: there?.people ?? [],
        chair: there?.chair ?? null,
        pen: there?.pen ?? null,
      }
    })
    return { id, itemId, title, task, minutes, tables }
  })
}

/** Writes down how far the search is, twice a second at most, and hears whether it is to stop. */
function listening(db: Db, { id, meetingId }: Job, clock: () => Date, stop: AbortController) {
  let writing: Promise<void> | undefined
  let last = 0
  const write = async (share: number) => {
    const [row] = await db.select({ solving: seatings.solving }).from(seatings).where(eq(seatings.meetingId, meetingId))
    const { solving } = row ?? {}
    if (solving?.id !== id || solving.stop) return stop.abort()
    await db.transaction(async (tx) => {
      const held = await lockSeating(tx, meetingId)
      if (held?.solving?.id !== id) return
      const told = { ...held.solving, share: Math.round(share * 100) / 100, heardAt: clock().toISOString() }
      await tx.update(seatings).set({ solving: told }).where(eq(seatings.meetingId, meetingId))
      await tell(tx, `seating:${meetingId}`)
    })
  }
  return {
    progress: ({ share }: Progress) => {
      const now = performance.now()
      if (writing || now - last < 500) return
      last = now
      writing = write(share)
        // Not to know how far it is does not keep it from going on.
        .catch(() => {})
        .finally(() => {
          writing = undefined
        })
    },
    done: async () => writing,
  }
}

/** Each search of a plan tries another way; the same state of things gives the same. */
const seedOf = (version: number): number => version
