import { FormMark } from '@/app/_ui/form-mark'
import { MaterialList } from '@/app/_ui/material-list'
import { Prose } from '@/app/_ui/prose'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { time } from '@/lib/i18n/dates'
import type { PublishedItem, PublishedMeeting } from '@/lib/meetings/published'
import { startOf } from '@/lib/meetings/timetable'
import { Changed } from './looked-at'

type Props = { locale: Locale; t: Messages; meeting: PublishedMeeting; item: PublishedItem }

/** One item: its time, its shape in the spine, and what there is to know. `paint` sets `data-when` on it. */
export function Item({ locale, t, meeting, item }: Props) {
  const starts = startOf(meeting, item)
  const ends = starts + item.durationMin * 60_000
  const more = item.body || item.prepare || item.materials.length > 0
  return (
    <li
      id={`i-${item.id}`}
      data-start={item.startMin}
      data-minutes={item.durationMin}
      data-title={item.title}
      data-at={time(locale, starts)}
      data-until={fill(t.agenda.until, { time: time(locale, ends) })}
      className="group/item relative grid grid-cols-[3.1rem_2.25rem_1fr] data-[when=now]:bg-now-wash data-[when=past]:text-muted max-md:-mx-5 max-md:px-5 md:grid-cols-[3.4rem_2.5rem_1fr] md:px-3 print:m-0 print:grid-cols-[6.4rem_1.6rem_1fr] print:break-inside-avoid print:p-0 print:text-ink"
    >
      <time
        dateTime={new Date(starts).toISOString()}
        className="pt-3 text-right text-[0.95rem] font-semibold whitespace-nowrap group-data-[when=now]/item:text-now group-data-[when=past]/item:font-normal print:pt-0.5 print:text-left print:font-normal"
      >
        {time(locale, starts)}
        <span className="hidden print:inline">–{time(locale, ends)}</span>
      </time>
      <div className="relative flex justify-center pt-2 before:absolute before:inset-y-0 before:left-1/2 before:w-px before:-translate-x-1/2 before:bg-hairline group-first/item:before:top-4 group-last/item:before:bottom-auto group-last/item:before:h-4 group-data-[when=now]/item:before:w-1 group-data-[when=now]/item:before:bg-now print:-top-0.5 print:pt-0">
        <span className="relative h-max bg-paper py-1 text-action group-data-[when=now]/item:bg-now-wash group-data-[when=now]/item:text-now group-data-[when=past]/item:text-muted">
          <FormMark form={item.form} />
        </span>
      </div>
      <div className="min-w-0 pb-3 group-data-[when=past]/item:pb-0 print:pb-0.5">
        {more ? (
          <details open className="group/fold">
            <summary className="min-h-11 pt-3 print:min-h-0 print:pt-0.5">
              <Head t={t} item={item} folds />
            </summary>
            <div className="mt-2 grid gap-3 print:mt-0.5 print:gap-1">
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
            </div>
          </details>
        ) : (
          <div className="group/fold min-h-11 pt-3 print:min-h-0 print:pt-0.5">
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
      <span className="mb-0.5 hidden text-[0.9rem] font-bold text-now group-data-[when=now]/item:block print:hidden!">{t.agenda.now}</span>
      <span className="mb-0.5 hidden text-[0.9rem] font-bold text-action group-data-[when=next]/item:block print:hidden!">
        {t.agenda.next}
      </span>
      <span className="flex items-baseline justify-between gap-3 print:mr-2 print:inline">
        <h2 className="text-[1.12rem] group-data-[when=past]/item:font-normal print:inline print:text-[1.1em] print:font-semibold!">
          {item.title}
        </h2>
        {folds && (
          <svg
            viewBox="0 0 12 12"
            aria-hidden="true"
            className="size-3 flex-none fill-none stroke-muted stroke-2 group-open/fold:rotate-180 print:hidden"
          >
            <path d="M1.5 4 6 8.5 10.5 4" />
          </svg>
        )}
      </span>
      <span className="block text-[0.95rem] text-muted group-data-[when=past]/item:group-[:not([open])]/fold:hidden print:inline!">
        {[form === item.title ? '' : form, item.speaker].filter(Boolean).join(' · ')}
      </span>
      <Changed item={item.id} />
    </>
  )
}
