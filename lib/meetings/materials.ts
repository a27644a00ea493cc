import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import { agendaItems, materials } from '@/drizzle/schema'
import { lastBefore, lastHand } from '@/lib/audit/last-hand'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { Conflict, Invalid, NotFound } from '@/lib/errors'
import { hasBytes, storeFile } from '@/lib/files/store'
import { newId } from '@/lib/ids'
import { holdSeason } from './hold'
import type { materialEdit, materialMove, newFile, newLink } from './input'
import { differing, merge } from './merge'
import { numberMaterials, placed } from './order'
import type { Theirs } from './settle'
import { told } from './told'

type Material = typeof materials.$inferSelect
type Owner = { seasonId: string; itemId: string | null }

/** Adds a link to an item, or (itemId null) to the whole season. Without a title it is called by its host's name. */
export async function addLink(db: Db, actor: Actor, { title, url, ...owner }: z.output<typeof newLink>): Promise<string> {
  return db.transaction((tx) => add(tx, actor, owner, { title: title || new URL(url).hostname, url, fileId: null }))
}

/** Adds an uploaded file in the same way. Invalid at `file` where it is not one that we keep. */
export async function addFile(db: Db, actor: Actor, { title, file, ...owner }: z.output<typeof newFile>): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return db.transaction(async (tx) => {
    await holdSeason(tx, actor, owner.seasonId)
    const stored = await storeFile(tx, actor.id, { name: file.name, bytes })
    return add(tx, actor, owner, { title: title || stored.name, url: null, fileId: stored.id })
  })
}

/** Changes a material's title, and a link's address. Conflict where somebody else has changed the same meanwhile. */
export async function editMaterial(db: Db, actor: Actor, input: z.output<typeof materialEdit>): Promise<void> {
  const { materialId, base, ...sent } = input
  await db.transaction(async (tx) => {
    const material = await holdMaterial(tx, actor, materialId)
    const stands = { title: material.title, url: material.url }
    // A file stays what it is; a link has an address.
    if (material.url && !sent.url) throw new Invalid({ url: 'link' })
    const mine = { title: sent.title, url: material.url && sent.url }
    const { merged, clashes } = merge(base, mine, stands)
    if (clashes.length > 0) {
      const by = await lastHand(tx, materialId, 'material.edited')
      throw new Conflict<Theirs>({ version: 0, by, values: stands, clashes })
    }
    const change = differing(stands, merged)
    if (!change) return
    await tx.update(materials).set(merged).where(eq(materials.id, materialId))
    await told(tx, actor, {
      seasonId: material.seasonId,
      action: 'material.edited',
      subjectId: materialId,
      subject: merged.title,
      ...change,
    })
  })
}

/** Takes a material away; `restoreMaterial` brings it back. A file that is published stays where it is published. */
export async function removeMaterial(db: Db, actor: Actor, materialId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const material = await holdMaterial(tx, actor, materialId)
    await tx.delete(materials).where(eq(materials.id, materialId))
    const { id: _, ...before } = material
    await told(tx, actor, { ...subjectOf(material), action: 'material.removed', before })
  })
}

/** Brings a removed material back where it was. The trail remembers what it was. NotFound once a file's bytes are gone. */
export async function restoreMaterial(db: Db, actor: Actor, materialId: string): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  await db.transaction(async (tx) => {
    const was = (await lastBefore(tx, materialId, 'material.removed')) as Omit<Material, 'id'> | null
    if (!was) throw new NotFound()
    await holdSeason(tx, actor, was.seasonId)
    const [there] = await tx.select({ id: materials.id }).from(materials).where(eq(materials.id, materialId))
    if (there) return
    if (was.fileId && !(await hasBytes(tx, was.fileId))) throw new NotFound()
    const material = { ...was, id: materialId }
    const order = await materialOrder(tx, was)
    await tx.insert(materials).values(material)
    await numberMaterials(tx, placed([...order, materialId], materialId, was.position))
    await told(tx, actor, { ...subjectOf(material), action: 'material.restored' })
  })
}

/** Moves a material among those of the same item, counted from 0. */
export async function moveMaterial(db: Db, actor: Actor, { materialId, position }: z.output<typeof materialMove>): Promise<void> {
  await db.transaction(async (tx) => {
    const material = await holdMaterial(tx, actor, materialId)
    const before = await materialOrder(tx, material)
    const after = placed(before, materialId, position)
    if (before.join() === after.join()) return
    await numberMaterials(tx, after)
    await told(tx, actor, { ...subjectOf(material), action: 'material.moved' })
  })
}

async function add(tx: Db, actor: Actor, owner: Owner, content: Pick<Material, 'title' | 'url' | 'fileId'>): Promise<string> {
  await holdSeason(tx, actor, owner.seasonId)
  if (owner.itemId && !(await hasItem(tx, owner.seasonId, owner.itemId))) throw new NotFound()
  const material = { id: newId(), ...owner, ...content, position: (await materialOrder(tx, owner)).length }
  await tx.insert(materials).values(material)
  await told(tx, actor, {
    ...subjectOf(material),
    action: 'material.added',
    after: content.url ? { url: content.url } : { file: content.title },
  })
  return material.id
}

async function holdMaterial(tx: Db, actor: Actor, materialId: string): Promise<Material> {
  if (!can(actor, 'plan')) throw new NotFound()
  const find = () => tx.select().from(materials).where(eq(materials.id, materialId))
  const [seen] = await find()
  if (!seen) throw new NotFound()
  await holdSeason(tx, actor, seen.seasonId)
  const [material] = await find()
  if (!material) throw new NotFound()
  return material
}

async function materialOrder(tx: Db, { seasonId, itemId }: Owner): Promise<string[]> {
  const rows = await tx
    .select({ id: materials.id })
    .from(materials)
    .where(and(eq(materials.seasonId, seasonId), itemId ? eq(materials.itemId, itemId) : isNull(materials.itemId)))
    .orderBy(asc(materials.position), asc(materials.id))
  return rows.map((row) => row.id)
}

async function hasItem(tx: Db, seasonId: string, itemId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.id, itemId), eq(agendaItems.seasonId, seasonId), isNull(agendaItems.deletedAt)))
  return rows.length > 0
}

const subjectOf = ({ id, seasonId, title }: Pick<Material, 'id' | 'seasonId' | 'title'>) => ({ seasonId, subjectId: id, subject: title })
