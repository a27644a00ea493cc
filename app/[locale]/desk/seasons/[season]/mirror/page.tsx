import { Live } from '@/app/_shell/live'
import { inZone, now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { fill, type Messages } from '@/lib/i18n'
import { dateAndTime, time } from '@/lib/i18n/dates'
import type { PublishedItem } from '@/lib/meetings/published'
import { publishedContent } from '@/lib/meetings/read'
import { openingOf } from '@/lib/mirror/open'
import { type Run, runsOf } from '@/lib/mirror/run'
import { toHtml } from '@/lib/notes/html'
import { readNote } from '@/lib/notes/read'
import { roomKey } from '@/lib/notes/room'
import { placeholder } from '../../../../locale'
import { SeasonFrame } from '../frame'
import { openSeason, type SeasonProps, seasonMetadata } from '../open'
import { Opening } from './opening'
import { RunButtons } from './run-buttons'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t) => t.mirror.title)

/** Both meetings side by side, item by item: when each was really held, and when the second may see the first. */
export default async function Mirror({ params }: SeasonProps) {
  const opened = await openSeason(params, '/mirror')
  const { locale, t, season, person } = opened
  if (!season) return opened.instead
  const words = t.mirror
  const published = await publishedContent(await db(), season.id)
  const days = await Promise.all(
    (published?.meetings ?? []).map(async (meeting) => ({ meeting, runs: await runsOf(await db(), person, meeting) })),
  )
  days.sort((a, b) => a.meeting.startsAt.localeCompare(b.meeting.startsAt))
  const said = new Map<string, string>()
  for (const { meeting } of days)
    for (const { id } of meeting.items) {
      const { lines } = await readNote(await db(), person, roomKey({ kind: 'item', meetingId: meeting.id, itemId: id }))
      if (lines.length > 0) said.set(`${meeting.id} ${id}`, toHtml(lines, t.notes))
    }
  const { openedAt, opensAt } = await openingOf(await db(), season.id)
  const items = [...new Map(days.flatMap(({ meeting }) => meeting.items.map((item) => [item.id, item] as const))).values()]
  const says = openedAt
    ? fill(words.openSince, { date: dateAndTime(locale, openedAt) })
    : opensAt
      ? fill(words.opensAt, { date: dateAndTime(locale, opensAt) })
      : words.closed
  return (
    <SeasonFrame season={season} locale={locale} t={t} aboutAgenda={false}>
      <Live topics={[`mirror:${season.id}`]} />
      <div className="grid max-w-4xl gap-8">
        <Opening
          seasonId={season.id}
          isOpen={openedAt !== null}
          says={says}
          date={inZone(new Date(days.at(-1)?.meeting.startsAt ?? now())).date}
          t={words}
        />
        <section aria-labelledby="times">
          <h2 id="times" className="text-xl">
            {words.times}
          </h2>
          <p className="mt-1 max-w-prose text-muted">{items.length > 0 ? words.timesLead : words.noItems}</p>
          <ul className="mt-3">
            {items.map(({ id, title }) => (
              <li key={id} className="border-hairline border-t py-4">
                <h3>{title}</h3>
                <div className="mt-2 grid gap-x-8 gap-y-4 sm:grid-cols-2">
                  {days.map(({ meeting, runs }) => {
                    const item = meeting.items.find((one) => one.id === id)
                    const run = runs.get(id)
                    return (
                      <div key={meeting.id}>
                        <h4 className="font-semibold">{t.common.sides[meeting.side]}</h4>
                        {item ? (
                          <>
                            <Held {...{ item, run, words }} at={(moment) => time(locale, moment)} />
                            <NoteText html={said.get(`${meeting.id} ${id}`) ?? ''} words={words} />
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
              </li>
            ))}
          </ul>
        </section>
      </div>
    </SeasonFrame>
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

/** What was written on the item at that meeting. */
function NoteText({ html, words }: { html: string; words: Messages['mirror'] }) {
  if (!html) return <p className="mt-1 text-muted">{words.noNote}</p>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing but what `toHtml` lets through
  return <div lang="da" className="note-text mt-2" dangerouslySetInnerHTML={{ __html: html }} />
}
