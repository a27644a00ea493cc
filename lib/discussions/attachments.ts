import 'server-only'
import { asc, eq, inArray } from 'drizzle-orm'
import type { z } from 'zod'
import { files, postAttachments, posts, threads } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import { hasCpr } from '@/lib/cpr'
import type { Db } from '@/lib/db/client'
import { Invalid, NotFound } from '@/lib/errors'
import { dropBytes, type StoredFile, storeFile, uploadedBy } from '@/lib/files/store'
import { mustBeMember } from './hold'
import type { Attached, uploadInput } from './input'
import { slowDown } from './limits'

/** A file of a post; a picture has a size, in pixels. */
export type Attachment = {
  fileId: string
  name: string
  type: string
  size: number
  width: number | null
  height: number | null
  description: string
}

/**
 * Keeps a file for a post that is being written. Invalid at `file` where it is not one that we keep, or a CPR number stands
 * in its name; refused (`tooManyPosts`) in a flood.
 */
export async function upload(db: Db, actor: Actor, { file }: z.output<typeof uploadInput>, now: Date): Promise<StoredFile> {
  mustBeMember(actor)
  const bytes = new Uint8Array(await file.arrayBuffer())
  return db.transaction(async (tx) => {
    await slowDown(tx, actor, 'files', now)
    return keep(tx, actor, { name: file.name, bytes })
  })
}

/** The same for a file that has come another way. */
export async function keep(tx: Db, actor: Pick<Actor, 'id'>, file: { name: string; bytes: Uint8Array }): Promise<StoredFile> {
  if (hasCpr(file.name)) throw new Invalid({ file: 'cpr' })
  return storeFile(tx, actor.id, file)
}

/** Puts files with a post that is being written. NotFound where one is not the author's own, or stands in another post. */
export async function attach(tx: Db, actor: Pick<Actor, 'id'>, postId: string, attached: Attached = []): Promise<void> {
  const ids = attached.map(({ fileId }) => fileId)
  if (new Set(ids).size < ids.length || (await attachedAmong(tx, ids)).length > 0) throw new NotFound()
  const own = new Map((await uploadedBy(tx, actor.id, ids)).map((file) => [file.id, file]))
  const rows = attached.map(({ fileId, description }, position) => {
    const file = own.get(fileId)
    if (!file) throw new NotFound()
    return { postId, fileId, position, description, width: file.width, height: file.height }
  })
  if (rows.length > 0) await tx.insert(postAttachments).values(rows)
}

/** The files of a thread's posts, by post, in their order. */
export async function attachmentsOf(db: Db, threadId: string): Promise<Map<string, Attachment[]>> {
  const rows = await db
    .select({ at: postAttachments, name: files.name, type: files.type, size: files.size })
    .from(posts)
    .innerJoin(postAttachments, eq(postAttachments.postId, posts.id))
    .innerJoin(files, eq(files.id, postAttachments.fileId))
    .where(eq(posts.threadId, threadId))
    .orderBy(asc(postAttachments.position))
  const byPost = new Map<string, Attachment[]>()
  for (const { at, ...file } of rows) {
    const { postId, position: _, ...rest } = at
    byPost.set(postId, [...(byPost.get(postId) ?? []), { ...rest, ...file }])
  }
  return byPost
}

/** Of these files, those that stand in a post. */
export async function attachedAmong(db: Db, fileIds: string[]): Promise<string[]> {
  if (fileIds.length === 0) return []
  const rows = await db.select({ id: postAttachments.fileId }).from(postAttachments).where(inArray(postAttachments.fileId, fileIds))
  return rows.map(({ id }) => id)
}

/** Takes a post's files away for good, their bytes too. */
export async function dropAttachments(tx: Db, postId: string): Promise<void> {
  const gone = await tx.delete(postAttachments).where(eq(postAttachments.postId, postId)).returning({ id: postAttachments.fileId })
  await dropBytes(
    tx,
    gone.map(({ id }) => id),
  )
}

/** Whether somebody may see a file of a post; null where it stands in none. What is hidden or deleted, nobody sees. */
export async function mayOpen(db: Db, actor: Actor | null, fileId: string): Promise<boolean | null> {
  const [at] = await db
    .select({ postHidden: posts.hiddenAt, deleted: posts.deletedAt, threadHidden: threads.hiddenAt })
    .from(postAttachments)
    .innerJoin(posts, eq(posts.id, postAttachments.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(eq(postAttachments.fileId, fileId))
  return at ? can(actor, 'see members') && !at.postHidden && !at.deleted && !at.threadHidden : null
}
