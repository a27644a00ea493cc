import { fill, type Locale, type Messages } from '@/lib/i18n'
import { time } from '@/lib/i18n/dates'
import type { PublishedItem } from '@/lib/meetings/published'
import type { Run } from '@/lib/mirror/run'
import { toHtml } from '@/lib/notes/html'
import type { Day } from './days'
import { RunButtons } from './run-buttons'

type Props = { locale: Locale; t: Messages; days: Day[]; item: PublishedItem; heading: 'h3' | 'h4' }

/** An item at both meetings, side by side: how long it took, and what was written. */
export function Sides({ locale, t, days, item: { id, title }, heading: Heading }: Props) {
  const words = t.mirror
  return (
    <div className="mt-2 grid gap-x-8 gap-y-4 sm:grid-cols-2">
      {days.map(({ meeting, runs, said }) => {
        const item = meeting.items.find((one) => one.id === id)
        const run = runs.get(id)
        const html = toHtml(said.get(id) ?? [], t.notes)
        return (
          <div key={meeting.id}>
            <Heading className="font-semibold font-sans text-base">{t.common.sides[meeting.side]}</Heading>
            {item ? (
              <>
                <Held {...{ item, run, words }} at={(moment) => time(locale, moment)} />
                {html ? (
                  // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing but what `toHtml` lets through
                  <div lang="da" className="note-text mt-2" dangerouslySetInnerHTML={{ __html: html }} />
                ) : (
                  <p className="mt-1 text-muted">{words.noNote}</p>
                )}
                <RunButtons
                  meetingId={meeting.id}
                  itemId={id}
                  title={`${title}, ${t.common.sides[meeting.side].toLowerCase()}`}
                  state={run ? (run.endedAt ? 'ended' : 'running') : 'none'}
                  t={words}
                />
              </>
            ) : (
              <p className="text-muted">{words.notHere}</p>
            )}
          </div>
        )
      })}
    </div>
  )
}

type HeldProps = { item: PublishedItem; run: Run | undefined; words: Messages['mirror']; at: (moment: string) => string }

/** How long an item was to take, and how long it did. Nothing is guessed where nobody pressed. */
function Held({ item, run, words, at }: HeldProps) {
  return (
    <p className="tabular-nums">
      {fill(words.planned, { n: item.durationMin })}
      {run && !run.endedAt && <span className="block font-semibold text-now">{fill(words.runsSince, { from: at(run.startedAt) })}</span>}
      {run?.endedAt && <span className="block">{fill(words.ran, { from: at(run.startedAt), to: at(run.endedAt) })}</span>}
      {run && run.overMin !== null && run.overMin > 0 && (
        <span className="block font-semibold text-now">{fill(words.over, { n: run.overMin })}</span>
      )}
      {run && run.overMin !== null && run.overMin < 0 && <span className="block text-good">{fill(words.under, { n: -run.overMin })}</span>}
      {run && run.overMin === 0 && <span className="block text-good">{words.onTime}</span>}
    </p>
  )
}
