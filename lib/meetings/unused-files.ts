import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import { materials, publications } from '@/drizzle/schema'
import { beforesSince } from '@/lib/audit/last-hand'
import type { Db } from '@/lib/db/client'
import { attachedAmong } from '@/lib/discussions/attachments'
import { dropBytes, filesKeptSince } from '@/lib/files/store'

/** So long a material that was taken away can be brought back. */
const graceMs = 30 * 86_400_000

/** Drops the bytes of files that stand in no draft, no post and nothing that was ever published, 30 days after they last did. */
export async function forgetUnusedFiles(db: Db, now: Date): Promise<void> {
  const since = new Date(now.getTime() - graceMs)
  await db.transaction(async (tx) => {
    const old = await filesKeptSince(tx, since)
    if (old.length === 0) return
    const inDrafts = await tx.select({ fileId: materials.fileId }).from(materials).where(inArray(materials.fileId, old))
    const lately = (await beforesSince(tx, 'material.removed', since)).map((before) => before.fileId)
    const used = new Set<unknown>([...inDrafts.map((row) => row.fileId), ...lately, ...(await attachedAmong(tx, old))])
    const unused: string[] = []
    for (const id of old) if (!used.has(id) && !(await wasPublished(tx, id))) unused.push(id)
    await dropBytes(tx, unused)
  })
}

async function wasPublished(tx: Db, fileId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: publications.id })
    .from(publications)
    .where(sql`${publications.content}::text like ${`%"/api/files/${fileId}/%`}`)
    .limit(1)
  return rows.length > 0
}
