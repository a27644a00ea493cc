import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { mayOpen } from '@/lib/discussions/attachments'
import { fileHeaders, rangeOf } from '@/lib/files/headers'
import { bytesOf, fileById } from '@/lib/files/store'
import { isId } from '@/lib/ids'
import { fileAccess } from '@/lib/meetings/file-access'
import { missingFile } from '../../missing'

type Props = { params: Promise<{ id: string; name: string }> }

/** An uploaded file. The id decides; the name is for people. */
export async function GET(request: Request, { params }: Props) {
  const { id } = await params
  const file = isId(id) ? await fileById(await db(), id) : null
  const access = file && (await accessTo(file.id))
  if (!file || !access) return missingFile(request)
  const headers = fileHeaders(file, access === 'everybody')
  if (request.headers.get('if-none-match') === headers.ETag) return new Response(null, { status: 304, headers })
  const bytes = await bytesOf(await db(), file.id)
  if (!bytes) return missingFile(request)
  const range = rangeOf(request.headers.get('range'), bytes.length)
  if (range === 'outside') return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.length}` } })
  if (!range) return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Length': String(bytes.length) } })
  return new Response(new Uint8Array(bytes.subarray(range.start, range.end + 1)), {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${range.start}-${range.end}/${bytes.length}` },
  })
}

/** A post's file is for who may see the post; any other for whom the agenda says. */
async function accessTo(fileId: string): Promise<'everybody' | 'some' | null> {
  const person = await currentPerson()
  const inPost = await mayOpen(await db(), person, fileId)
  if (inPost !== null) return inPost ? 'some' : null
  const access = await fileAccess(await db(), person, fileId)
  return access === 'planner' ? 'some' : access
}
