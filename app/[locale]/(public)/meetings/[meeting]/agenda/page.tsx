import { notFound } from 'next/navigation'
import { cachedSeasonOf } from '@/app/seasons'
import { meetingOf } from '@/lib/meetings/read'
import { language, placeholder } from '../../../../locale'

type Props = { params: Promise<{ locale: string; meeting: string }> }

export const generateStaticParams = () => [{ meeting: placeholder }]

export default async function Agenda({ params }: Props) {
  await language(params)
  const { meeting: slug } = await params
  const season = await cachedSeasonOf(slug)
  const meeting = season && meetingOf(season, slug)
  if (!meeting) notFound()
  return (
    <main id="content">
      <h1>{season.theme}</h1>
      <ol>
        {meeting.items.map((item) => (
          <li key={item.id}>{item.title}</li>
        ))}
      </ol>
    </main>
  )
}
