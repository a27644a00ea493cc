import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { agendaItems, meetings } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { beforeTheEnd, withinTheDay } from './day'
import type { DraftItem } from './draft'
import { holdItem, holdSeason } from './hold'
import type { ItemFields, itemEdit, itemMove, newItem } from './input'
import { differing } from './merge'
import { numberItems, placed } from './order'
import { type Saved, settle } from './settle'
import { told } from './told'

/**
 * Adds an item at a place in the agenda, or last. Invalid where the agenda would run past midnight, or the item would begin
 * when the meeting is over; one that nobody has placed yet may. Returns its id.
 */
export async function addItem(db: Db, actor: Actor, input: z.output<typeof newItem>): Promise<string> {
  const { seasonId, position, where, ...fields } = input
  return db.transaction(async (tx) => {
    await holdSeason(tx, actor, seasonId)
    const order = await itemOrder(tx, seasonId)
    const item = { id: newId(), seasonId, position: order.length, meetingId: await meetingAt(tx, seasonId, where), ...fields }
    const add = async () => {
      await withinTheDay(tx, seasonId, 'durationMin', () => tx.insert(agendaItems).values(item))
      await numberItems(tx, placed([...order, item.id], item.id, position ?? order.length))
    }
    await (position === undefined ? add() : beforeTheEnd(tx, seasonId, { id: item.id, field: 'position' }, add))
    await told(tx, actor, { seasonId, action: 'item.added', subjectId: item.id, subject: fields.title, after: { ...fields, where } })
    return item.id
  })
}

/**
 * Changes an item, shared by both meetings. What others have changed since `version` is kept: Conflict where the same
 * field was changed differently; refused (`itemRemoved`) where the item is gone.
 */
export async function editItem(db: Db, actor: Actor, input: z.output<typeof itemEdit>): Promise<Saved<ItemFields>> {
  const { itemId, version, base, ...mine } = input
  return db.transaction(async (tx) => {
    const item = await holdItem(tx, actor, itemId)
    if (item.deletedAt) throw new Refused('itemRemoved')
    const stands = await fieldsOf(tx, item)
    const now = { version: item.version, values: stands }
    const { values, alsoChanged } = await settle(tx, { version, base, mine, now, subjectId: itemId, action: 'item.edited' })
    const change = differing(stands, values)
    if (!change) return { version: item.version, values, alsoChanged }
    const { where, ...fields } = values
    const set = { ...fields, meetingId: await meetingAt(tx, item.seasonId, where), version: item.version + 1 }
    const save = () => tx.update(agendaItems).set(set).where(eq(agendaItems.id, itemId))
    await beforeTheEnd(tx, item.seasonId, { id: itemId, field: 'where' }, () => withinTheDay(tx, item.seasonId, 'durationMin', save))
    await told(tx, actor, { seasonId: item.seasonId, action: 'item.edited', subjectId: itemId, subject: values.title, ...change })
    return { version: set.version, values, alsoChanged }
  })
}

/** Takes an item out of the agenda; `restoreItem` brings it back. Doing it twice is harmless. */
export async function removeItem(db: Db, actor: Actor, itemId: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const item = await holdItem(tx, actor, itemId)
    if (item.deletedAt) return
    await tx.update(agendaItems).set({ deletedAt: now }).where(eq(agendaItems.id, itemId))
    await numberItems(tx, await itemOrder(tx, item.seasonId))
    await told(tx, actor, { seasonId: item.seasonId, action: 'item.removed', subjectId: itemId, subject: item.title })
  })
}

/** Brings a removed item back to the place it had. */
export async function restoreItem(db: Db, actor: Actor, itemId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const item = await holdItem(tx, actor, itemId)
    if (!item.deletedAt) return
    const order = await itemOrder(tx, item.seasonId)
    await withinTheDay(tx, item.seasonId, 'form', () => tx.update(agendaItems).set({ deletedAt: null }).where(eq(agendaItems.id, itemId)))
    await numberItems(tx, placed([...order, itemId], itemId, item.position))
    await told(tx, actor, { seasonId: item.seasonId, action: 'item.restored', subjectId: itemId, subject: item.title })
  })
}

/** Moves an item to a place in the agenda, counted from 0; past the end means last. */
export async function moveItem(db: Db, actor: Actor, { itemId, position }: z.output<typeof itemMove>): Promise<void> {
  await db.transaction(async (tx) => {
    const item = await holdItem(tx, actor, itemId)
    if (item.deletedAt) throw new Refused('itemRemoved')
    const before = await itemOrder(tx, item.seasonId)
    const after = placed(before, itemId, position)
    const [from, to] = [before.indexOf(itemId), after.indexOf(itemId)]
    if (from === to) return
    await numberItems(tx, after)
    const places = { before: { position: from + 1 }, after: { position: to + 1 } }
    await told(tx, actor, { seasonId: item.seasonId, action: 'item.moved', subjectId: itemId, subject: item.title, ...places })
  })
}

/** Puts a copy of an item right after it, without its materials and local differences. Returns the copy's id. */
export async function copyItem(db: Db, actor: Actor, itemId: string): Promise<string> {
  return db.transaction(async (tx) => {
    const { deletedAt, ...item } = await holdItem(tx, actor, itemId)
    if (deletedAt) throw new Refused('itemRemoved')
    const order = await itemOrder(tx, item.seasonId)
    const copy = { ...item, id: newId(), version: 1, standing: false, position: order.length }
    await withinTheDay(tx, item.seasonId, 'form', () => tx.insert(agendaItems).values(copy))
    await numberItems(tx, placed([...order, copy.id], copy.id, order.indexOf(itemId) + 1))
    await told(tx, actor, { seasonId: item.seasonId, action: 'item.copied', subjectId: copy.id, subject: item.title })
    return copy.id
  })
}

/** The ids of a season's items in their order. */
async function itemOrder(tx: Db, seasonId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.seasonId, seasonId), isNull(agendaItems.deletedAt)))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
  return rows.map((row) => row.id)
}

async function meetingAt(tx: Db, seasonId: string, where: ItemFields['where']): Promise<string | null> {
  if (where === 'both') return null
  const [meeting] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.seasonId, seasonId), eq(meetings.side, where)))
  if (!meeting) throw new NotFound()
  return meeting.id
}

async function fieldsOf(tx: Db, item: DraftItem): Promise<ItemFields> {
  const { form, title, speaker, body, prepare, durationMin, standing, meetingId } = item
  const [meeting] = meetingId ? await tx.select({ side: meetings.side }).from(meetings).where(eq(meetings.id, meetingId)) : []
  return { form, title, speaker, body, prepare, durationMin, standing, where: meeting?.side ?? 'both' }
}
