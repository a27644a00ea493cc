import type { Metadata } from 'next'
import { MeetingFrame } from '@/app/_shell/frame'
import { Missing } from '@/app/_shell/missing'
import { SignInFirst } from '@/app/_shell/send-on'
import { cachedSeasonOf } from '@/app/seasons'
import { currentPerson } from '@/lib/auth/session'
import { localePath } from '@/lib/i18n'
import { meetingOf } from '@/lib/meetings/read'
import { language, placeholder } from '../../../../locale'

export const instant = false
export const generateStaticParams = () => [{ meeting: placeholder }]

type Props = { params: Promise<{ locale: string; meeting: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.groups.title }
}

/** The group one belongs to. */
export default async function Groups({ params }: Props) {
  const { locale, t } = await language(params)
  const { meeting: slug } = await params
  const season = await cachedSeasonOf(slug)
  const meeting = season && meetingOf(season, slug)
  if (!meeting) return <Missing locale={locale} t={t} />
  const person = await currentPerson()
  return (
    <MeetingFrame locale={locale} t={t} meeting={meeting} current="groups">
      <h1>{t.groups.title}</h1>
      {person ? (
        <p className="mt-3 max-w-[65ch]">{t.groups.notYet}</p>
      ) : (
        <SignInFirst {...{ locale, t }} goOn={localePath(locale, `/meetings/${slug}/groups`)} />
      )}
    </MeetingFrame>
  )
}
