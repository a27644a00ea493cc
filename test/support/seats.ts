import { and, eq } from 'drizzle-orm'
import { libraries, meetings, registrations } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'

type Given = Partial<Omit<typeof registrations.$inferInsert, 'libraryId' | 'meetingId'>> & {
  name: string
  /** A library service of the country by its name. */
  library: string
  side?: 'east' | 'west'
}

/** A seat as the rules would have left it, without going through them; for what only reads seats. Returns its id. */
export async function seat(db: Db, seasonId: string, { library, side = 'west', ...given }: Given): Promise<string> {
  const [at] = await db.select({ id: libraries.id }).from(libraries).where(eq(libraries.name, library))
  const [meeting] = await db
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.seasonId, seasonId), eq(meetings.side, side)))
  if (!at || !meeting) throw new Error(`no ${library}, or no meeting in the ${side}`)
  const id = newId()
  const line = (await db.$count(registrations, eq(registrations.seasonId, seasonId))) + 1
  const rest = { status: 'seated' as const, code: `T${line}${id.slice(-4)}`.toUpperCase(), pass: id, line }
  await db.insert(registrations).values({ id, ...rest, ...given, seasonId, libraryId: at.id, meetingId: meeting.id })
  return id
}

/** EAN numbers whose check digits hold; all of the invented 57 9999 9000 xx. */
export const eans = ['5799999000027', '5799999000034', '5799999000041'] as const
