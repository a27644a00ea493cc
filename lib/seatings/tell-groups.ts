import 'server-only'
import type { Db } from '@/lib/db/client'
import { publishedContent } from '@/lib/meetings/read'
import { afterQuiet } from '@/lib/notices/quiet'
import { wanted } from '@/lib/notices/wanted'
import { localesOf } from '@/lib/people/locales'
import { push } from '@/lib/push/outbox'
import { everybodyIn, type GroupRound } from './groups'
import type { HeldMeeting } from './hold'
import { groupPush } from './message'
import { namesOf, newsFor, roundsFor } from './mine'

/**
 * Rings those for whom the groups are others than before, with their own; those of `only`, where it says so. Returns for how
 * many something changed.
 */
export async function tellGroups(
  tx: Db,
  meeting: HeldMeeting,
  before: GroupRound[],
  { revision, content }: { revision: number; content: GroupRound[] },
  now: Date,
  only?: string[],
): Promise<number> {
  const season = await publishedContent(tx, meeting.seasonId)
  const published = season?.meetings.find((one) => one.id === meeting.id)
  if (!published) return 0
  const names = await namesOf(tx, meeting.seasonId)
  const seen = (seat: string, groups: GroupRound[]) => JSON.stringify(roundsFor(seat, groups, published, names))
  const affected = [...new Set([...everybodyIn(before), ...everybodyIn(content)])].filter(
    (seat) => (!only || only.includes(seat)) && names.has(seat) && seen(seat, before) !== seen(seat, content),
  )
  const people = new Map(affected.flatMap((seat) => [[names.get(seat)?.personId ?? '', seat] as const]).filter(([id]) => id))
  const wishes = await wanted(tx, [...people.keys()], 'group')
  const locales = await localesOf(tx, [...people.keys()])
  for (const [personId, seat] of people) {
    const wish = wishes.get(personId)
    if (!wish?.push) continue
    const message = groupPush(locales.get(personId) ?? 'da', personId, newsFor(seat, revision, content, published, names), now)
    // On the day itself nobody sleeps.
    const dueAt = now < meeting.startsAt ? afterQuiet(wish.quiet, now) : now
    await push(tx, { personId, kind: 'group', message, expiresAt: meeting.endsAt, dueAt }, now)
  }
  return affected.length
}
