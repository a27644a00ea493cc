import { db } from '@/lib/db/client'
import { allServices } from '@/lib/libraries/services'
import { knownPeople } from '@/lib/people/known'
import { placeholder } from '../../../../../locale'
import { type SeasonProps, seasonMetadata } from '../../open'
import { RegistrationsFrame } from '../frame'
import { openRegistrations } from '../open'
import { FromMailBoard } from './from-mail-board'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t) => t.seats.mail.title)

/** Somebody who has written a mail is registered; the mail itself stays on this screen. */
export default async function RegisterFromMail({ params }: SeasonProps) {
  const opened = await openRegistrations(params, '/new')
  const { locale, t } = opened
  if (!opened.season) return opened.instead
  const { season, registrations, person } = opened
  const addresses = new Map(season.meetings.map((meeting) => [meeting.id, meeting.fields.address]))
  return (
    <RegistrationsFrame season={season} locale={locale} t={t} page="new">
      <FromMailBoard
        registrations={registrations}
        slug={season.slug}
        sectors={t.common.sectors}
        setting={{
          services: await allServices(await db()),
          people: (await knownPeople(await db(), person)).map(({ email, name, libraryId }) => ({ email, name, libraryId })),
          meetings: registrations.meetings.map(({ id, side, startsAt }) => ({ id, side, startsAt, address: addresses.get(id) ?? '' })),
        }}
      />
    </RegistrationsFrame>
  )
}
