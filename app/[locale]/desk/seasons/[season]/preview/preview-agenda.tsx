import { MaterialList } from '@/app/_ui/material-list'
import { Prose } from '@/app/_ui/prose'
import { Item } from '@/app/[locale]/(public)/meetings/[meeting]/agenda/item'
import type { Locale, Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n'
import { dateAndTime, time } from '@/lib/i18n/dates'
import type { PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'

type Props = { season: PublishedSeason; meeting: PublishedMeeting; locale: Locale; t: Messages }

/** One meeting of a composed draft, made of what participants see. */
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
      {season.intro && <Prose text={season.intro} />}
      {season.preparation && (
        <div>
          <h3>{t.desk.fields.preparation}</h3>
          <Prose text={season.preparation} />
        </div>
      )}
      {meeting.materials.length > 0 && <MaterialList locale={locale} materials={meeting.materials} />}
      {meeting.items.length === 0 && <p className="text-muted">{t.desk.preview.empty}</p>}
      <ol>
        {meeting.items.map((item) => (
          <Item key={item.id} {...{ locale, t, meeting, item }} preview />
        ))}
      </ol>
    </section>
  )
}
