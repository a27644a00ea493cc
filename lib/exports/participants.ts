import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { checkIns, libraries, meetings, registrations } from '@/drizzle/schema'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { fill, type Locale, messages } from '@/lib/i18n'
import { dateWithYear } from '@/lib/i18n/dates'
import { feeOf } from '@/lib/registrations/book'
import { readBook } from '@/lib/registrations/load'
import { numberInLine } from '@/lib/registrations/price'
import { nameForFiles } from './seasons'
import type { Cell, Table } from './table'

/** Everybody who has a place in a season, or in one of its meetings: who they are, what they pay, need and eat, and who came. */
export async function participantsTable(db: Db, actor: Actor, locale: Locale, seasonId: string, meetingId: string | null): Promise<Table> {
  if (!can(actor, 'plan')) throw new NotFound()
  const name = await nameForFiles(db, actor, seasonId, meetingId)
  const { billing: t, common } = messages(locale)
  const book = await readBook(db, seasonId)
  const came = await attendance(db, seasonId)
  const rows = await places(db, seasonId, meetingId)
  return {
    name: fill(t.files.participants, { of: name }),
    columns: columns.map(([column, width]) => ({ title: t.columns[column], width })),
    rows: rows.map(({ place, meeting, library }): Cell[] => {
      const seat = book.seats.get(place.id)
      const attended = came.get(place.id)
      return [
        `${common.meetingSides[meeting.side]}, ${dateWithYear(locale, meeting.startsAt)}`,
        place.name,
        library.name,
        code(library.isil?.replace(/^DK-/, '') ?? null),
        place.email,
        t.statuses[place.status as keyof typeof t.statuses],
        seat?.status === 'waiting' ? numberInLine(book, seat) : null,
        seat?.status === 'seated' ? { ore: feeOf(seat, book.terms) } : null,
        code(place.ean),
        code(place.reference),
        code(place.requisition),
        place.diet,
        place.access,
        attended === undefined ? null : attended ? t.yes : t.no,
      ]
    }),
  }
}

const columns = [
  ['meeting', 30],
  ['name', 26],
  ['library', 34],
  ['libraryNumber', 16],
  ['email', 30],
  ['status', 20],
  ['place', 12],
  ['fee', 11],
  ['ean', 16],
  ['reference', 18],
  ['requisition', 18],
  ['diet', 30],
  ['access', 30],
  ['attended', 8],
] as const

const code = (text: string | null): Cell => text && { code: text }

/** West first, as everywhere; those with a seat by name, then those who are offered one, then those who wait in their order. */
async function places(db: Db, seasonId: string, meetingId: string | null) {
  const rows = await db
    .select({ place: registrations, meeting: { side: meetings.side, startsAt: meetings.startsAt }, library: libraries })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .innerJoin(libraries, eq(libraries.id, registrations.libraryId))
    .where(
      and(
        eq(registrations.seasonId, seasonId),
        inArray(registrations.status, [...kinds]),
        meetingId ? eq(registrations.meetingId, meetingId) : undefined,
      ),
    )
  const kind = ({ place }: (typeof rows)[number]) => kinds.indexOf(place.status as (typeof kinds)[number])
  return rows.sort(
    (a, b) =>
      b.meeting.side.localeCompare(a.meeting.side) ||
      kind(a) - kind(b) ||
      (a.place.status === 'seated' ? a.place.name.localeCompare(b.place.name, 'da') : 0) ||
      a.place.line - b.place.line,
  )
}

const kinds = ['seated', 'offered', 'waiting'] as const

/** Whether each came, by what was done last at the door; nothing is known of the others. */
async function attendance(db: Db, seasonId: string): Promise<Map<string, boolean>> {
  const rows = await db
    .select({ id: checkIns.registrationId, present: checkIns.present })
    .from(checkIns)
    .innerJoin(registrations, eq(registrations.id, checkIns.registrationId))
    .where(eq(registrations.seasonId, seasonId))
    .orderBy(asc(checkIns.at), asc(checkIns.id))
  return new Map(rows.map(({ id, present }) => [id, present]))
}
