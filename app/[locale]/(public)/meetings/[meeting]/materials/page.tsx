import { MeetingFrame } from '@/app/_shell/frame'
import { Live } from '@/app/_shell/live'
import { Missing } from '@/app/_shell/missing'
import { MaterialList } from '@/app/_ui/material-list'
import { Part } from '@/app/_ui/part'
import { time } from '@/lib/i18n/dates'
import { startOf } from '@/lib/meetings/timetable'
import { placeholder } from '../../../../locale'
import { type MeetingParams, meetingMetadata, meetingPage } from '../meeting-page'

export const generateStaticParams = () => [{ meeting: placeholder }]

export const generateMetadata = ({ params }: MeetingParams) => meetingMetadata(params, 'materials')

export default async function Materials({ params }: MeetingParams) {
  const { locale, t, season, meeting } = await meetingPage(params)
  if (!season) return <Missing locale={locale} t={t} />
  const words = t.agenda.materialsPage
  const items = meeting.items.filter((item) => item.materials.length > 0)
  const empty = items.length + meeting.materials.length === 0
  return (
    <MeetingFrame locale={locale} t={t} meeting={meeting} current="materials">
      <h1>{words.title}</h1>
      <p className="mt-2 max-w-[65ch] text-muted">{empty ? words.empty : words.lead}</p>
      {meeting.materials.length > 0 && (
        <Part title={words.day}>
          <MaterialList locale={locale} materials={meeting.materials} />
        </Part>
      )}
      {items.map((item) => (
        <Part key={item.id} title={item.title}>
          <p className="text-muted">
            <time dateTime={new Date(startOf(meeting, item)).toISOString()}>{time(locale, startOf(meeting, item))}</time>
            {item.speaker && ` · ${item.speaker}`}
          </p>
          <MaterialList locale={locale} materials={item.materials} />
        </Part>
      ))}
      <Live topics={['seasons']} />
    </MeetingFrame>
  )
}
