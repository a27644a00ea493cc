import type { Metadata } from 'next'
import { MeetingFrame } from '@/app/_shell/frame'
import { Live } from '@/app/_shell/live'
import { Missing } from '@/app/_shell/missing'
import { SignInFirst } from '@/app/_shell/send-on'
import { problemStrings } from '@/app/_ui/form-problems'
import { cachedSeasonOf } from '@/app/seasons'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { localePath } from '@/lib/i18n'
import { meetingOf } from '@/lib/meetings/read'
import { groupsFor } from '@/lib/seatings/mine'
import { myRoles } from '@/lib/seatings/roles'
import { language, placeholder } from '../../../../locale'
import { MyGroup } from './my-group'
import { RolesForm } from './roles-form'

export const instant = false
export const generateStaticParams = () => [{ meeting: placeholder }]

type Props = { params: Promise<{ locale: string; meeting: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.groups.title }
}

/** The group one belongs to: its number, where, with whom, what for and how long. Kept on the phone for its person. */
export default async function Groups({ params }: Props) {
  const { locale, t } = await language(params)
  const { meeting: slug } = await params
  const season = await cachedSeasonOf(slug)
  const meeting = season && meetingOf(season, slug)
  if (!meeting) return <Missing locale={locale} t={t} />
  const person = await currentPerson()
  if (!person)
    return (
      <MeetingFrame locale={locale} t={t} meeting={meeting} current="groups">
        <h1>{t.groups.title}</h1>
        <SignInFirst {...{ locale, t }} goOn={localePath(locale, `/meetings/${slug}/groups`)} />
      </MeetingFrame>
    )
  const place = await groupsFor(await db(), person, meeting, season.id)
  const { wall: _wall, paper: _paper, will, push: _push, ...words } = t.groups
  return (
    <MeetingFrame locale={locale} t={t} meeting={meeting} current="groups">
      <Live topics={['seasons', `groups:${meeting.id}`, `person:${person.id}`]} />
      <MyGroup
        {...{ locale, place, slug }}
        person={person.id}
        meetingId={meeting.id}
        t={words}
        strings={problemStrings(t, 'groupsNotReady', 'roundsOver', 'notSeatedHere')}
        writes={can(person, 'see members')}
        madeAt={now().getTime()}
      />
      {place.seat && <RolesForm now={await myRoles(await db(), person)} t={will} strings={problemStrings(t)} />}
    </MeetingFrame>
  )
}
