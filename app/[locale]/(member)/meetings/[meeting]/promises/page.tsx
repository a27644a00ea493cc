import type { Metadata } from 'next'
import { Promises } from '@/app/_promises/show'
import { MeetingFrame } from '@/app/_shell/frame'
import { Live } from '@/app/_shell/live'
import { Missing } from '@/app/_shell/missing'
import { SignInFirst } from '@/app/_shell/send-on'
import { cachedSeasonOf } from '@/app/seasons'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { meetingOf } from '@/lib/meetings/read'
import { promisesOf, sinceLast } from '@/lib/promises/read'
import { language, placeholder } from '../../../../locale'

export const instant = false

type Props = { params: Promise<{ locale: string; meeting: string }> }

export const generateStaticParams = () => [{ meeting: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.promises.title, robots: { index: false } }
}

/** *Siden sidst*, with which the meeting begins, and what this season itself agrees; for members. */
export default async function MeetingPromises({ params }: Props) {
  const { locale, t } = await language(params)
  const { meeting: slug } = await params
  const season = await cachedSeasonOf(slug)
  const meeting = season && meetingOf(season, slug)
  if (!meeting) return <Missing locale={locale} t={t} />
  const person = await currentPerson()
  const words = t.promises
  if (!person || !can(person, 'see members'))
    return (
      <MeetingFrame locale={locale} t={t} meeting={meeting}>
        <h1>{words.since}</h1>
        <p className="mt-3">
          {person ? words.membersOnly : <SignInFirst {...{ locale, t }} goOn={localePath(locale, `/meetings/${slug}/promises`)} />}
        </p>
      </MeetingFrame>
    )
  const since = await sinceLast(await db(), person, season)
  const here = await promisesOf(await db(), person, season.id)
  const show = { person, locale, t }
  return (
    <MeetingFrame locale={locale} t={t} meeting={meeting}>
      <Live topics={[`promises:${season.id}`, ...(since ? [`promises:${since.seasonId}` as const] : [])]} />
      <h1>{words.title}</h1>
      {since && (
        <section aria-labelledby="since" className="mt-6">
          <h2 id="since">{words.since}</h2>
          <p className="mt-1 text-muted">{since.latest.length > 0 ? fill(words.sinceLead, { theme: since.theme }) : words.sinceNone}</p>
          <Promises promised={since.latest} {...show} />
        </section>
      )}
      {since && since.older.length > 0 && (
        <section aria-labelledby="older" className="mt-8">
          <h2 id="older">{words.older}</h2>
          <Promises promised={since.older} {...show} />
        </section>
      )}
      <section aria-labelledby="here" className="mt-8">
        <h2 id="here">{words.here}</h2>
        {here.length === 0 && <p className="mt-1 max-w-[65ch] text-muted">{words.hereNone}</p>}
        <Promises promised={here} {...show} />
      </section>
    </MeetingFrame>
  )
}
