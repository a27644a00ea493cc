import type { Metadata } from 'next'
import { db } from '@/lib/db/client'
import { fill } from '@/lib/i18n'
import { latestSeason } from '@/lib/meetings/create'
import { language } from '../../../locale'
import { NoAccess, planner } from '../../planner'
import { NewSeasonForm } from './form'

type Props = { params: Promise<{ locale: string }> }

export const instant = false

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.desk.create.title }
}

export default async function NewSeason({ params }: Props) {
  const { locale, t } = await language(params)
  const person = await planner()
  if (!person) return <NoAccess locale={locale} t={t} path="/desk/seasons/new" />
  const latest = await latestSeason(await db())
  return (
    <div className="grid max-w-xl gap-6">
      <div className="grid gap-2">
        <h1 className="text-3xl">{t.desk.create.title}</h1>
        <p className="text-muted">{t.desk.create.lead}</p>
        {latest && <p className="text-muted">{fill(t.desk.create.from, { theme: latest.theme })}</p>}
      </div>
      <NewSeasonForm hasLatest={latest !== null} />
    </div>
  )
}
