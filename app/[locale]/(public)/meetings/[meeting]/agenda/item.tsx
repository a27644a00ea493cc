import { FormMark } from '@/app/_ui/form-mark'
import { MaterialList } from '@/app/_ui/material-list'
import { Prose } from '@/app/_ui/prose'
import { fill, type Locale, localePath, type Messages } from '@/lib/i18n'
import { time } from '@/lib/i18n/dates'
import type { PublishedItem, PublishedMeeting } from '@/lib/meetings/published'
import { startOf } from '@/lib/meetings/timetable'
import { Changed } from './looked-at'

type Props = {
  locale: Locale
  t: Messages
  meeting: PublishedMeeting
  item: PublishedItem
  /** Not published yet: there are no notes and no discussion to lead to. */
  preview?: boolean
}

/** One item: its time, its shape in the spine, and what there is to know. `paint` sets `data-when` on it. */
export function Item({ locale, t, meeting, item, preview }: Props) {
  const starts = startOf(meeting, item)
  const ends = starts + item.durationMin * 60_000
  const leadsOn = !preview && item.form !== 'break' && item.form !== 'lunch'
  return (
    <li
      id={`i-${item.id}`}
      data-start={item.startMin}
      data-minutes={item.durationMin}
      data-title={item.title}
      data-at={time(locale, starts)}
      data-until={fill(t.agenda.until, { time: time(locale, ends) })}
      className="group/item item"
    >
      <time dateTime={new Date(starts).toISOString()} className="item-time">
        {time(locale, starts)}
        <span className="hidden print:inline">–{time(locale, ends)}</span>
      </time>
      <div className="item-spine">
        <span className="item-mark">
          <FormMark form={item.form} />
        </span>
      </div>
      <div className="item-text">
        {leadsOn || item.body || item.prepare || item.materials.length > 0 ? (
          <details open className="group/fold">
            <summary className="item-head">
              <Head t={t} item={item} folds />
            </summary>
            <div className="item-more">
              {item.body && <Prose text={item.body} />}
              {item.prepare && (
                <div>
                  <h3 className="font-sans text-base print:float-left print:mr-1">{t.agenda.prepare}</h3>
                  <Prose text={item.prepare} />
                </div>
              )}
              {item.materials.length > 0 && (
                <div>
                  <h3 className="font-sans text-base print:hidden">{t.agenda.materials}</h3>
                  <MaterialList locale={locale} materials={item.materials} />
                </div>
              )}
              {leadsOn && (
                <p className="flex flex-wrap gap-x-5 print:hidden">
                  <a href={localePath(locale, `/meetings/${meeting.slug}/notes/${item.id}`)} className="reach">
                    {item.form === 'group' ? t.notes.group.fromAgenda : t.notes.fromAgenda}
                  </a>
                  <a href={localePath(locale, `/discussions/new?item=${item.id}`)} className="reach">
                    {t.discussions.start.here}
                  </a>
                </p>
              )}
            </div>
          </details>
        ) : (
          <div className="group/fold item-head">
            <Head t={t} item={item} />
          </div>
        )}
      </div>
    </li>
  )
}

function Head({ t, item, folds }: { t: Messages; item: PublishedItem; folds?: boolean }) {
  const form = t.common.forms[item.form]
  return (
    <>
      <span className="item-now">{t.agenda.now}</span>
      <span className="item-next">{t.agenda.next}</span>
      <span className="item-line">
        <h2 className="item-title">{item.title}</h2>
        {folds && (
          <svg viewBox="0 0 12 12" aria-hidden="true" className="item-fold">
            <path d="M1.5 4 6 8.5 10.5 4" />
          </svg>
        )}
      </span>
      <span className="item-by">{[form === item.title ? '' : form, item.speaker].filter(Boolean).join(' · ')}</span>
      <Changed item={item.id} />
    </>
  )
}
