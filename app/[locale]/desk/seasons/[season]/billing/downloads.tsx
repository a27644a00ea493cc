import { fill, type Locale, type Messages } from '@/lib/i18n'
import type { DeskSeason } from '@/lib/meetings/desk'

type Props = { season: DeskSeason; locale: Locale; t: Messages }

/** The lists that one takes home, each as CSV and as an Excel file. */
export function Downloads({ season, locale, t }: Props) {
  const said = t.billing.exports
  const lists = [
    { what: said.basis, file: 'basis', query: '' },
    { what: said.participants, file: 'participants', query: '' },
    ...season.meetings.map((meeting) => ({
      what: fill(said.participantsOf, { side: t.common.meetingSides[meeting.side].toLowerCase() }),
      file: 'participants',
      query: `&meeting=${meeting.id}`,
    })),
  ]
  return (
    <section aria-labelledby="exports" className="grid gap-3">
      <h2 id="exports" className="text-xl">
        {said.title}
      </h2>
      <p className="max-w-prose text-muted">{said.hint}</p>
      <ul className="grid max-w-xl">
        {lists.map(({ what, file, query }) => (
          <li key={what} className="flex flex-wrap items-center gap-x-5 border-hairline border-b first:border-t">
            <span className="grow">{what}</span>
            {(['xlsx', 'csv'] as const).map((type) => (
              <a
                key={type}
                href={`/api/desk/seasons/${season.id}/${file}.${type}?lang=${locale}${query}`}
                download
                aria-label={fill(said.label, { what, type: kinds[type] })}
                className="reach"
              >
                {kinds[type]}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

const kinds = { xlsx: 'Excel', csv: 'CSV' }
