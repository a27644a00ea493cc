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
import { awayIn, problemOfGroups } from './problem'
import { publishContent } from './publish'
import { settingOf } from './setting'

/**
 * Takes people out of the rounds they are missing in, with the fewest moves that leave no group too small; shown to
 * everybody at once. `preview` only tells which moves that would be. Works on what is published, else on the draft. Who is
 * at the meeting and still missing has said so: the plan has it from then on. Who has not come may, and gets a table then.
 */
export async function takeOutAbsent(
  db: Db,
  actor: Actor,
  { meetingId, rounds, absent, preview }: z.output<typeof absentInput>,
  now: Date,
): Promise<Move[]> {
  return db.transaction(async (tx) => {
    const { row, meeting } = await holdSeating(tx, actor, meetingId)
    const published = await publishedGroups(tx, meetingId)
    const before = published?.content ?? row.draft
    if (!before) throw new Refused('noGroups')
    const setting = await settingOf(tx, meeting)
    const plan = row.plan ?? noPlan
    const moves: Move[] = []
    let groups: GroupRound[] = before
    for (const round of before.filter(({ id }) => rounds.includes(id))) {
      const seats = withoutNoShows(problemOfGroups(setting, plan, groups), groups, absent, round.id)
      moves.push(...seats.moves)
      groups = groups.map((one) => {
        const there = seats.seating.find((s) => s.id === one.id)
        return { ...one, tables: one.tables.map((table) => ({ ...table, ...there?.tables.find((t) => t.id === table.id) })) }
      })
    }
    if (preview) return moves
    const same = !published || JSON.stringify(row.draft) === JSON.stringify(published.content)
    // In a draft under work they are only taken out: how its groups are to be is being decided.
    const draft = same || !row.draft ? groups : without(row.draft, new Set(absent), problemOfGroups(setting, plan, row.draft), rounds)
    const here = setting.roster.filter((guest) => guest.here && absent.includes(guest.id)).map((guest) => guest.id)
    await step(tx, actor, row, 'absent', draft, now, { plan: row.plan && awayIn(row.plan, here, rounds) })
    if (published) await publishContent(tx, actor, { row, meeting, bumped: true }, groups, now)
    await record(tx, actor, { seasonId: meeting.seasonId, action: 'groups.absent', subjectId: meetingId, subject: meeting.slug })
    return moves
  })
}
