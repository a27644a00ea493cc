import '@/test/support/settings'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { postAttachments, posts, threads } from '@/drizzle/schema'
import { answer } from '@/lib/discussions/answer'
import { mayOpen, upload } from '@/lib/discussions/attachments'
import { deletePost } from '@/lib/discussions/edit'
import { startThread } from '@/lib/discussions/start'
import { sharedThread } from '@/lib/discussions/thread'
import { Invalid, NotFound, Refused } from '@/lib/errors'
import { bytesOf, hasBytes } from '@/lib/files/store'
import { forgetUnusedFiles } from '@/lib/meetings/unused-files'
import { seedCast } from '@/test/support/cast'
import { freshDatabase } from '@/test/support/database'
import { elf, jpeg, pdf, png } from '@/test/support/files'
import { jpegSegment, jpegWithEnd, secret } from '@/test/support/pictures'
import { answerOf, noon, threadOf } from './some'

const photo = jpegWithEnd(jpeg)
const located = Buffer.concat([photo.subarray(0, 2), jpegSegment(0xe1, secret), photo.subarray(2)])
const fileOf = (name: string, bytes: Uint8Array) => ({ file: new File([new Uint8Array(bytes)], name) })

async function stage() {
  const { db } = await freshDatabase()
  const cast = await seedCast(db)
  const thread = threadOf('Hylder')
  await startThread(db, cast.bo, thread, noon)
  const picture = await upload(db, cast.anna, fileOf('hylde.jpg', located), noon)
  const post = { ...answerOf(thread.id, 'Se her'), attachments: [{ fileId: picture.id, description: 'En hylde' }] }
  await answer(db, cast.anna, post, noon)
  return { db, cast, thread, picture, post }
}

test('a photo is kept without where it was taken, and shown with its size in its post', async () => {
  const { db, thread, picture } = await stage()
  expect(await bytesOf(db, picture.id)).toEqual(photo)
  expect((await sharedThread(db, thread.id))?.posts[1]?.attachments).toEqual([
    { fileId: picture.id, name: 'hylde.jpg', type: 'image/jpeg', size: photo.length, width: 1, height: 1, description: 'En hylde' },
  ])
})

test('only members open it; once its post or thread is hidden nobody does, facilitators neither', async () => {
  const { db, cast, thread, picture, post } = await stage()
  for (const who of ['bo', 'anna', 'mette'] as const) expect(await mayOpen(db, cast[who], picture.id), who).toBe(true)
  for (const who of ['per', 'ras'] as const) expect(await mayOpen(db, cast[who], picture.id), who).toBe(false)
  expect(await mayOpen(db, null, picture.id)).toBe(false)
  await db.update(posts).set({ hiddenAt: noon }).where(eq(posts.id, post.id))
  expect(await mayOpen(db, cast.mette, picture.id)).toBe(false)
  expect((await sharedThread(db, thread.id))?.posts[1]?.attachments).toEqual([])
  await db.update(posts).set({ hiddenAt: null }).where(eq(posts.id, post.id))
  await db.update(threads).set({ hiddenAt: noon }).where(eq(threads.id, thread.id))
  expect(await mayOpen(db, cast.bo, picture.id)).toBe(false)
})

test('with a deleted post its files are gone for good', async () => {
  const { db, cast, picture, post } = await stage()
  await deletePost(db, cast.anna, { postId: post.id }, noon)
  expect(await hasBytes(db, picture.id)).toBe(false)
  expect(await db.select().from(postAttachments)).toEqual([])
})

test('nobody attaches what somebody else uploaded, nor one file twice; then nothing is posted', async () => {
  const { db, cast, thread, picture } = await stage()
  const annas = await upload(db, cast.anna, fileOf('a.pdf', pdf), noon)
  const refused = async (who: 'anna' | 'bo', ...ids: string[]) =>
    expect(
      answer(db, cast[who], { ...answerOf(thread.id, 'Se'), attachments: ids.map((fileId) => ({ fileId, description: '' })) }, noon),
    ).rejects.toThrow(NotFound)
  await refused('bo', annas.id)
  await refused('anna', picture.id)
  await refused('anna', annas.id, annas.id)
  expect((await sharedThread(db, thread.id))?.posts).toHaveLength(2)
})

test('what cannot be kept is refused with its reason, whoever is not let in has nothing to upload', async () => {
  const { db, cast } = await stage()
  const refusal = async (name: string, bytes: Uint8Array) => upload(db, cast.anna, fileOf(name, bytes), noon).catch((error) => error)
  expect(await refusal('a.pdf', elf)).toEqual(new Invalid({ file: 'fileType' }))
  expect(await refusal('a.png', png.subarray(0, 50))).toEqual(new Invalid({ file: 'pictureUnreadable' }))
  expect(await refusal('010203-1234.pdf', pdf)).toEqual(new Invalid({ file: 'cpr' }))
  for (const who of ['per', 'ras'] as const) await expect(upload(db, cast[who], fileOf('a.pdf', pdf), noon)).rejects.toThrow(NotFound)
  const flood = Array.from({ length: 41 }, () => upload(db, cast.bo, fileOf('a.pdf', pdf), noon).catch((error) => error))
  expect((await Promise.all(flood)).filter((error) => error instanceof Refused)).toHaveLength(1)
})

test('what was uploaded and never posted is forgotten in time; what stands in a post is not', async () => {
  const { db, cast, picture } = await stage()
  const unused = await upload(db, cast.anna, fileOf('a.pdf', pdf), noon)
  await forgetUnusedFiles(db, new Date(Date.now() + 31 * 86_400_000))
  expect(await hasBytes(db, unused.id)).toBe(false)
  expect(await hasBytes(db, picture.id)).toBe(true)
})
