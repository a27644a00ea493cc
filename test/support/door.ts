import { eq } from 'drizzle-orm'
import { libraries, meetings, registrations } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'

type Place = Partial<typeof registrations.$inferInsert> & { name: string }

let line = 0

/** Gives people places at a meeting, without the rules of registration; `seated` where nothing else is said. */
export async function placed(db: Db, meetingId: string, people: Place[]) {
  const [meeting] = await db.select().from(meetings).where(eq(meetings.id, meetingId))
  const [library] = await db.select().from(libraries).where(eq(libraries.name, 'Aarhus Kommunes Biblioteker'))
  if (!meeting || !library) throw new Error('there is no such meeting, or no library')
  const rows = people.map((person) => ({
    id: newId(),
    seasonId: meeting.seasonId,
    meetingId,
    libraryId: library.id,
    status: 'seated' as const,
    line: ++line,
    code: `K${line}`,
    pass: `pass-${line}`,
    ...person,
  }))
  await db.insert(registrations).values(rows)
  return rows
}
