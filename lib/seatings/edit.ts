import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { seatingSteps } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { Conflict, Refused } from '@/lib/errors'
import { changed, reworded } from './change'
import { noPlan } from './first-plan'
import { change, holdSeating, lastStep, step } from './hold'
import type { changeInput, planInput } from './input'
import { problemOfGroups } from './problem'
import { settingOf } from './setting'

/**
 * Keeps what is wished for. Groups that are made already are called and placed by it, and nobody moves. Conflict where
 * somebody has changed anything since `version`.
 */
export async function savePlan(db: Db, actor: Actor, { meetingId, version, plan }: z.output<typeof planInput>, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { row } = await holdSeating(tx, actor, meetingId, version)
    const draft = row.draft && reworded(row.draft, plan)
    if (JSON.stringify(draft) === JSON.stringify(row.draft)) await change(tx, row, { plan })
    else await step(tx, actor, row, 'words', draft, now, { plan })
  })
}

/**
 * One change by hand. It goes together with whatever others do, but for the same person: Conflict where they are no longer
 * where they were seen.
 */
export async function changeGroups(db: Db, actor: Actor, input: z.output<typeof changeInput>, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { row, meeting } = await holdSeating(tx, actor, input.meetingId)
    if (!row.draft) throw new Refused('noGroups')
    const problem = problemOfGroups(await settingOf(tx, meeting), row.plan ?? noPlan, row.draft, 'planned')
    const { person } = input.change
    // Who has given up their seat can only be taken out.
    const out = input.change.kind === 'move' && input.change.to === null
    if (!out && !problem.people.some((p) => p.id === person)) throw new Refused('notSeatedHere')
    const draft = changed(row.draft, input.roundId, input.change, problem)
    if (draft === 'elsewhere') throw new Conflict({ version: row.version })
    await step(tx, actor, row, input.change.kind, draft, now)
  })
}

/** Takes the last change of the draft back, whoever made it. Harmless where there is none. */
export async function undoGroups(db: Db, actor: Actor, meetingId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { row, meeting } = await holdSeating(tx, actor, meetingId)
    const last = await lastStep(tx, meetingId)
    if (!last) return
    await tx.delete(seatingSteps).where(eq(seatingSteps.id, last.id))
    await change(tx, row, { draft: last.before })
    await record(tx, actor, { seasonId: meeting.seasonId, action: 'groups.undone', subjectId: meetingId, subject: last.what })
  })
}
