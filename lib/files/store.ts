import 'server-only'
import { and, eq, inArray, lt } from 'drizzle-orm'
import { fileContents, files } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { Invalid } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { checkFile } from './check'
import { cleanPicture, isPicture } from './pictures/clean'

export type StoredFile = { id: string; name: string; type: string; size: number }

/**
 * Keeps a file; a picture without what a camera wrote beside it. Whether the person may is the caller's rule. Invalid at
 * `file` where it is not one that we keep (`pictureUnreadable`: a picture of which nobody can tell what it holds).
 */
export async function storeFile(tx: Db, uploadedById: string, upload: { name: string; bytes: Uint8Array }): Promise<StoredFile> {
  const checked = await checkFile(upload.name, upload.bytes)
  const bytes = isPicture(checked.type) ? cleanPicture(checked.type, upload.bytes)?.bytes : upload.bytes
  if (!bytes) throw new Invalid({ file: 'pictureUnreadable' })
  const file = { id: newId(), ...checked, size: bytes.length }
  await tx.insert(files).values({ ...file, uploadedById })
  await tx.insert(fileContents).values({ fileId: file.id, bytes: Buffer.from(bytes) })
  return file
}

/** A kept file without its bytes, or null. */
export async function fileById(db: Db, id: string): Promise<StoredFile | null> {
  const [file] = await db.select({ id: files.id, name: files.name, type: files.type, size: files.size }).from(files).where(eq(files.id, id))
  return file ?? null
}

/** Of these files, those that this person uploaded, with the size of what is a picture. */
export async function uploadedBy(db: Db, personId: string, ids: string[]): Promise<(StoredFile & { width?: number; height?: number })[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: files.id, name: files.name, type: files.type, size: files.size, bytes: fileContents.bytes })
    .from(files)
    .innerJoin(fileContents, eq(fileContents.fileId, files.id))
    .where(and(inArray(files.id, ids), eq(files.uploadedById, personId)))
  return rows.map(({ bytes, ...file }) => {
    const picture = cleanPicture(file.type, bytes)
    return picture ? { ...file, width: picture.width, height: picture.height } : file
  })
}

export async function bytesOf(db: Db, id: string): Promise<Buffer | null> {
  const [row] = await db.select({ bytes: fileContents.bytes }).from(fileContents).where(eq(fileContents.fileId, id))
  return row?.bytes ?? null
}

/** Whether the bytes of a file are kept still. */
export async function hasBytes(db: Db, id: string): Promise<boolean> {
  return (await db.select({ id: fileContents.fileId }).from(fileContents).where(eq(fileContents.fileId, id))).length > 0
}

/** The files whose bytes have been kept since before then. */
export async function filesKeptSince(db: Db, then: Date): Promise<string[]> {
  const rows = await db
    .select({ id: files.id })
    .from(files)
    .innerJoin(fileContents, eq(fileContents.fileId, files.id))
    .where(lt(files.createdAt, then))
  return rows.map((row) => row.id)
}

/** Lets the bytes of files go; that there were such files stays known. */
export async function dropBytes(tx: Db, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(fileContents).where(inArray(fileContents.fileId, ids))
}
