import { buttonLook } from '@/app/_ui/button'
import { MaterialList } from '@/app/_ui/material-list'
import { Prose } from '@/app/_ui/prose'
import { type Locale, localePath, type Messages } from '@/lib/i18n'
import type { PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'
import { ChangedPart } from './looked-at'
import { PrintButton } from './print-button'

type Props = { locale: Locale; t: Messages; season: PublishedSeason; meeting: PublishedMeeting }

/** What goes with the whole day: what to prepare, its materials, and taking the agenda along. */
export function Beside({ locale, t, season, meeting }: Props) {
  return (
    <aside className="mt-8 grid content-start gap-6 md:mt-0 md:self-start md:border-l md:border-hairline md:pl-6 print:mt-2 print:gap-2 print:border-0 print:p-0">
      {season.preparation && (
        <section>
          <h2>{t.agenda.dayPreparation}</h2>
          <ChangedPart part="preparation" />
          <Prose text={season.preparation} className="mt-1" />
        </section>
      )}
      {meeting.materials.length > 0 && (
        <section>
          <h2>{t.agenda.dayMaterials}</h2>
          <ChangedPart part="materials" />
          <MaterialList locale={locale} materials={meeting.materials} />
        </section>
      )}
      <div className="flex flex-wrap gap-3 print:hidden">
        <PrintButton word={t.agenda.print} />
        <a className={buttonLook('plain')} href={localePath(locale, `/meetings/${meeting.slug}/practical#calendar`)}>
          {t.agenda.calendar}
        </a>
      </div>
    </aside>
  )
}
