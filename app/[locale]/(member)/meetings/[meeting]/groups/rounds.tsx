import { Prose } from '@/app/_ui/prose'
import type { Locale } from '@/lib/i18n'
import { timeRange } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'
import type { MyRound } from '@/lib/seatings/my-groups'
import type { GroupWords } from './my-group'
import { People } from './people'

type Props = { title: string; rounds: MyRound[]; locale: Locale; t: GroupWords; noteOf: (round: MyRound) => string | undefined }

/** The other rounds, each in a line that unfolds. */
export function Rounds({ title, rounds, locale, t, noteOf }: Props) {
  if (rounds.length === 0) return null
  return (
    <section className="mt-10">
      <h2>{title}</h2>
      <ul className="mt-2 grid">
        {rounds.map((round) => (
          <li key={round.id} className="border-hairline border-b first:border-t">
            <details>
              <summary className="grid min-h-12 cursor-pointer content-center py-2">
                <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <span className="font-semibold">
                    {round.group ? [fill(t.groupN, { n: round.group }), round.room].filter(Boolean).join(' · ') : t.noneInRound}
                  </span>
                  <span className="text-muted tabular-nums">
                    {round.startsAt && round.endsAt && timeRange(locale, round.startsAt, round.endsAt)}
                  </span>
                </span>
                <span className="text-muted">{round.title}</span>
              </summary>
              <div className="pb-4">
                <People round={round} t={t} />
                {round.task && <Prose text={round.task} className="mt-3" />}
                {noteOf(round) && (
                  <a href={noteOf(round)} className="reach print:hidden">
                    {t.note}
                  </a>
                )}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
