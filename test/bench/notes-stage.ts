import { libraries, people, sessions } from '@/drizzle/schema'
import { hashToken } from '@/lib/auth/session'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { publishedSeasonOf } from '@/lib/meetings/read'
import { roomKey } from '@/lib/notes/room'

/** Somebody who is signed in; `cookie` is `name=value`. */
export type Writer = { id: string; name: string; cookie: string }

/** A page with a note, and the note's room. */
export type NotePage = { path: string; room: string }

/** New members, each signed in. They have a place at no meeting, and may write at all of them. */
export async function newMembers(db: Db, count: number): Promise<Writer[]> {
  const [library] = await db.select().from(libraries).limit(1)
  const rows = Array.from({ length: count }, () => {
    const id = newId()
    return { id, email: `${id}@x.example`, name: `Skriver ${id.slice(-4)}`, libraryId: library?.id, standing: 'member' as const }
  })
  await db.insert(people).values(rows)
  const tokens = rows.map(() => newId())
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.insert(sessions).values(rows.map(({ id }, i) => ({ personId: id, tokenHash: hashToken(tokens[i] ?? ''), expiresAt })))
  return rows.map(({ id, name }, i) => ({ id, name, cookie: `next-auth.session-token=${tokens[i]}` }))
}

/** The notes of a season's items, at each of its meetings. */
export async function notePages(db: Db, agenda: string): Promise<NotePage[]> {
  const slug = new URL(agenda).pathname.split('/')[2] ?? ''
  const season = await publishedSeasonOf(db, slug)
  return (season?.meetings ?? []).flatMap((meeting) =>
    meeting.items
      .filter(({ form }) => form !== 'break' && form !== 'lunch')
      .map(({ id }) => ({
        path: `/meetings/${meeting.slug}/notes/${id}`,
        room: roomKey({ kind: 'item', meetingId: meeting.id, itemId: id }),
      })),
  )
}
