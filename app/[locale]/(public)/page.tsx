import type { Metadata } from 'next'
import { Live } from '@/app/_shell/live'
import { pageMetadata } from '@/app/_shell/page-metadata'
import { Prose } from '@/app/_ui/prose'
import { cachedArticles } from '@/app/articles'
import { cachedAroundNow } from '@/app/seasons'
import { monthAndYear } from '@/lib/i18n/dates'
import { language } from '../locale'
import { Held } from './_front/held'
import { How } from './_front/how'
import { MeetingColumn } from './_front/meeting-column'
import { Registration } from './_front/registration'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, t } = await language(params)
  return pageMetadata(locale, '/', { description: t.shell.description })
}

export default async function Front({ params }: Props) {
  const { locale, t } = await language(params)
  const { coming, held, at } = await cachedAroundNow()
  const articles = await cachedArticles()
  const first = coming?.meetings[0]
  return (
    <main id="content" tabIndex={-1} className="sheet pt-6 md:pt-12">
      {coming && first ? (
        <>
          <p className="text-muted">
            {t.front.next} · {monthAndYear(locale, first.startsAt)}
          </p>
          <h1 className="mt-1 max-w-[24ch]">{coming.theme}</h1>
          <div className="mt-6 grid gap-x-12 md:grid-cols-2">
            {coming.meetings.map((meeting) => (
              <MeetingColumn key={meeting.id} {...{ locale, t, meeting }} over={Date.parse(meeting.endsAt) < at} />
            ))}
          </div>
          {coming.intro && <Prose text={coming.intro} />}
          <Registration {...{ t, locale, season: coming, at }} />
        </>
      ) : (
        <>
          <h1>{t.front.none.title}</h1>
          <p className="mt-3 max-w-[65ch]">{t.front.none.text}</p>
        </>
      )}
      <How t={t} />
      {held && <Held {...{ locale, t, season: held }} article={articles.find(({ seasonId }) => seasonId === held.id)?.slug} />}
      <Live topics={['seasons', 'articles']} />
    </main>
  )
}
