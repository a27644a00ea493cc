import type { Locale, Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n'
import { dateAndTime, time } from '@/lib/i18n/dates'
import type { PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'
import { startOf } from '@/lib/meetings/timetable'
import { FormMark } from '../../../form-mark'

type Props = { season: PublishedSeason; meeting: PublishedMeeting; locale: Locale; t: Messages }

/** One meeting of a composed draft, read through. */
export function PreviewAgenda({ season, meeting, locale, t }: Props) {
  return (
    <section aria-labelledby={`preview-${meeting.side}`} className="grid content-start gap-4">
      <div>
        <h2 id={`preview-${meeting.side}`} className="text-xl">
          {t.common.meetingSides[meeting.side]}
        </h2>
        <p>{dateAndTime(locale, meeting.startsAt)}</p>
        <p className="text-muted">{[meeting.venue, meeting.address].filter(Boolean).join(', ')}</p>
        {meeting.doorsAt && <p className="text-muted">{fill(t.desk.preview.doors, { time: time(locale, meeting.doorsAt) })}</p>}
      </div>
      {season.intro && <p className="whitespace-pre-wrap">{season.intro}</p>}
      {season.preparation && (
        <p className="whitespace-pre-wrap">
          <strong>{t.desk.preview.prepare}: </strong>
          {season.preparation}
        </p>
      )}
      <Materials materials={meeting.materials} />
      {meeting.items.length === 0 && <p className="text-muted">{t.desk.preview.empty}</p>}
      <ol>
        {meeting.items.map((item) => (
          <li key={item.id} className="grid grid-cols-[3.5rem_1.75rem_minmax(0,1fr)] gap-x-2 border-hairline border-b py-3">
            <span className="tabular-nums">{time(locale, startOf(meeting, item))}</span>
            <FormMark form={item.form} />
            <div className="grid gap-1">
              <h3 className="font-semibold font-sans">{item.title}</h3>
              <p className="text-muted">
                {[t.common.forms[item.form], item.speaker, fill(t.desk.agenda.minutes, { n: item.durationMin })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {item.body && <p className="whitespace-pre-wrap">{item.body}</p>}
              {item.prepare && (
                <p className="whitespace-pre-wrap">
                  <strong>{t.desk.preview.prepare}: </strong>
                  {item.prepare}
                </p>
              )}
              <Materials materials={item.materials} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Materials({ materials }: { materials: PublishedMeeting['materials'] }) {
  if (materials.length === 0) return null
  return (
    <ul className="list-disc pl-5">
      {materials.map(({ id, title, href }) => (
        <li key={id}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
