import { Live } from '@/app/_shell/live'
import { cachedSeasonOf } from '@/app/seasons'
import { now } from '@/lib/clock'
import { localePath } from '@/lib/i18n'
import { meetingOf } from '@/lib/meetings/read'
import { timesOf } from '@/lib/seatings/times'
import { placeOf } from '@/lib/seatings/where'
import { placeholder } from '../../../../../../locale'
import { seasonMetadata } from '../../../open'
import { type GroupsProps, openGroups } from '../../open'
import { Wall } from './wall'

export const instant = false
export const generateStaticParams = () => [{ meeting: placeholder }]

export const generateMetadata = ({ params }: GroupsProps) => seasonMetadata(params, (t) => t.groups.wall.title)

/** The groups on the big screen: every name with its number, or the task and the time. */
export default async function Projector({ params }: GroupsProps) {
  const { locale, t, season, groups, instead } = await openGroups(params, '/projector')
  if (!season || !groups) return instead
  const published = await cachedSeasonOf(groups.slug)
  const meeting = published && meetingOf(published, groups.slug)
  const rounds = groups.published?.rounds ?? []
  const times = timesOf(meeting ?? null, rounds)
  const names = new Map(groups.roster.map((guest) => [guest.id, guest.name]))
  return (
    <>
      <Live topics={[`groups:${groups.meetingId}`, 'seasons']} />
      <Wall
        locale={locale}
        t={t.groups.wall}
        clock={t.groups}
        back={localePath(locale, `/desk/seasons/${season.slug}/groups/${groups.slug}`)}
        madeAt={now().getTime()}
        rounds={rounds.map((round, r) => ({
          id: round.id,
          title: times[r]?.title ?? round.title,
          task: round.task,
          startsAt: times[r]?.startsAt ?? null,
          endsAt: times[r]?.endsAt ?? null,
          seats: round.tables
            .flatMap((table) => table.people.flatMap((id) => ({ name: names.get(id) ?? '', group: table.id, place: placeOf(table) })))
            .filter((seat) => seat.name)
            .sort((a, b) => a.name.localeCompare(b.name, 'da')),
        }))}
      />
    </>
  )
}
