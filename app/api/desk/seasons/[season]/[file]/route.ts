import { type Download, download } from '@/app/api/desk/download'
import { toDocx } from '@/lib/articles/docx'
import { draftToTake } from '@/lib/articles/read'
import type { Person } from '@/lib/auth/session'
import type { Db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { basisTable } from '@/lib/exports/basis'
import { billsFile } from '@/lib/exports/bills'
import { csv } from '@/lib/exports/csv'
import { participantsTable } from '@/lib/exports/participants'
import type { Table } from '@/lib/exports/table'
import { xlsx } from '@/lib/exports/xlsx'
import type { Locale } from '@/lib/i18n'
import { isId } from '@/lib/ids'

type Props = { params: Promise<{ season: string; file: string }> }

/** What a facilitator takes home of a season: participants (of one `?meeting=`), invoice basis, all its invoices, the minutes. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { season, file } = await params
  const asked = new URL(request.url).searchParams
  const locale = asked.get('lang') === 'en' ? 'en' : 'da'
  const meeting = asked.get('meeting')
  if (!isId(season) || (meeting !== null && !isId(meeting))) return download(async () => null)
  return download(async (db, person) => {
    if (file === 'invoices.zip') return zipped(db, person, locale, season)
    if (file === 'participants.csv') return asCsv(await participantsTable(db, person, locale, season, meeting))
    if (file === 'participants.xlsx') return asXlsx(await participantsTable(db, person, locale, season, meeting))
    if (file === 'article.docx') return asDocx(db, person, season)
    if (file === 'basis.csv') return asCsv(await basisTable(db, person, locale, season))
    if (file === 'basis.xlsx') return asXlsx(await basisTable(db, person, locale, season))
    return null
  })
}

const asCsv = (table: Table): Download => ({ name: `${table.name}.csv`, type: 'text/csv; charset=utf-8', body: csv(table) })

const asXlsx = async (table: Table): Promise<Download> => ({
  name: `${table.name}.xlsx`,
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  body: await xlsx(table),
})

async function asDocx(db: Db, person: Person, season: string): Promise<Download | null> {
  const article = await draftToTake(db, person, season)
  return (
    article && {
      name: `referat-${article.slug}.docx`,
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      body: await toDocx(article.draft, new URL(env().NEXTAUTH_URL).origin),
    }
  )
}

const zipped = async (db: Db, person: Person, locale: Locale, season: string): Promise<Download> => {
  const { name, bytes } = await billsFile(db, person, locale, season)
  return { name, type: 'application/zip', body: bytes }
}
