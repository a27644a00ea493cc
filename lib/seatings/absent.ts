import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { Refused } from '@/lib/errors'
import { type Move, withoutNoShows } from '@/lib/groups/late'
import { without } from './change'
import { noPlan } from './first-plan'
import type { GroupRound } from './groups'
import { holdSeating, publishedGroups, step } from './hold'
import type { absentInput } from './input'
import { problemOfGroups } from './problem'
import { publishContent } from './publish'
import { settingOf } from './setting'

/**
 * Takes those who did not come out of a round and of those after it, with the fewest moves that leave no group too small;
 * shown to everybody at once. `preview` only tells which moves that would be. Works on what is published, else on the draft.
 */
export async function takeOutAbsent(
  db: Db,
  actor: Actor,
  { meetingId, roundId, absent, preview }: z.output<typeof absentInput>,
  now: Date,
): Promise<Move[]> {
  return db.transaction(async (tx) => {
    const { row, meeting } = await holdSeating(tx, actor, meetingId)
    const published = await publishedGroups(tx, meetingId)
    const before = published?.content ?? row.draft
    if (!before) throw new Refused('noGroups')
    const setting = await settingOf(tx, meeting)
    const from = before.findIndex((round) => round.id === roundId)
    const moves: Move[] = []
    let groups: GroupRound[] = before
    for (const round of before.slice(Math.max(0, from))) {
      const seats = withoutNoShows(problemOfGroups(setting, row.plan ?? noPlan, groups), groups, absent, round.id)
      moves.push(...seats.moves)
      groups = groups.map((one) => {
        const there = seats.seating.find((s) => s.id === one.id)
        return { ...one, tables: one.tables.map((table) => ({ ...table, ...there?.tables.find((t) => t.id === table.id) })) }
      })
    }
    if (preview) return moves
    const same = !published || JSON.stringify(row.draft) === JSON.stringify(published.content)
    // In a draft under work they are only taken out: how its groups are to be is being decided.
    const draft = same || !row.draft ? groups : without(row.draft, new Set(absent), problemOfGroups(setting, row.plan ?? noPlan, row.draft))
    await step(tx, actor, row, 'absent', draft, now)
    if (published) await publishContent(tx, actor, { row, meeting, bumped: true }, groups, now)
    await record(tx, actor, { seasonId: meeting.seasonId, action: 'groups.absent', subjectId: meetingId, subject: meeting.slug })
    return moves
  })
}
