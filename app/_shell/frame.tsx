import type { ReactNode } from 'react'
import type { Locale, Messages } from '@/lib/i18n'
import { dateWithYear } from '@/lib/i18n/dates'
import type { PublishedMeeting } from '@/lib/meetings/published'
import { DayLinks, type DayPage } from './day-links'
import { type Tab, TabBar } from './tab-bar'

type Props = { locale: Locale; t: Messages; meeting: PublishedMeeting; current?: Tab | DayPage; children: ReactNode }

/** What stands around every page of a meeting: a line that says which, its pages, and the page itself. */
export function MeetingFrame({ locale, t, meeting, current, children }: Props) {
  return (
    <>
      <div className="sheet pt-3 md:pt-0 print:hidden">
        <TabBar
          locale={locale}
          t={t}
          slug={meeting.slug}
          current={current === 'materials' || current === 'practical' ? undefined : current}
        >
          <p className="text-[0.9rem] text-muted md:py-2">
            {t.common.meetingSides[meeting.side]} · <time dateTime={meeting.startsAt}>{dateWithYear(locale, meeting.startsAt)}</time>
          </p>
        </TabBar>
        {(current === 'agenda' || current === 'materials' || current === 'practical') && (
          <DayLinks locale={locale} t={t} slug={meeting.slug} current={current} />
        )}
      </div>
      <main id="content" tabIndex={-1} className="sheet pt-3 md:pt-8 print:p-0">
        {children}
      </main>
    </>
  )
}
