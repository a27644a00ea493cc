import 'server-only'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import type { PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'
import { type Joint, jointNotesOf } from '@/lib/notes/joint'
import type { Line } from '@/lib/notes/line'
import { itemNotesOf } from '@/lib/notes/read'
import { heldBackFrom, openingOf } from './open'

/** What the other meeting said of an item, and what the two said in one, where that is shared. */
export type Mirrored = { id: string; title: string; lines: Line[]; joint: Joint | null }

/** `heldBack`: the actor may not see it yet; from `opensAt`, where that is known. Null where there is no other meeting. */
export type Mirror = { other: PublishedMeeting } & ({ heldBack: true; opensAt: Date | null } | { heldBack: false; items: Mirrored[] })

/** What the season's other meeting said, item by item, for whoever is at this one. For members. */
export async function mirrorAt(db: Db, actor: Actor, season: PublishedSeason, meetingId: string): Promise<Mirror | null> {
  if (!can(actor, 'see members')) throw new NotFound()
  const other = season.meetings.find(({ id }) => id !== meetingId)
  if (!other) return null
  if ((await heldBackFrom(db, actor, [other.id])).size > 0)
    return { other, heldBack: true, opensAt: (await openingOf(db, season.id)).opensAt }
  const said = await itemNotesOf(db, actor, other.id)
  const joint = await jointNotesOf(
    db,
    actor,
    season.meetings.flatMap(({ items }) => items.map(({ id }) => id)),
  )
  const items = other.items.flatMap(({ id, title }) => {
    const shared = joint.get(id)
    return said.has(id) || shared?.sharedAt ? [{ id, title, lines: said.get(id) ?? [], joint: shared?.sharedAt ? shared : null }] : []
  })
  return { other, heldBack: false, items }
}
