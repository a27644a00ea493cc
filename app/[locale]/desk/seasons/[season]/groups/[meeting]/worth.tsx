'use client'
import type { Worth } from '@/lib/groups/worth-of'
import { fill } from '@/lib/i18n/fill'
import type { DeskGroups } from '@/lib/seatings/desk'
import { useSeatingWords } from '../words'

type Again = Worth['again'][number]
type Broken = Worth['unkept'][number]

/** What the groups are worth, in words, and beside what nobody could better. */
export function WorthPart({ worth, groups }: { worth: Worth; groups: DeskGroups }) {
  const { seating } = useSeatingWords()
  const words = seating.worth
  const { repeats, fresh, again } = worth
  const nameOf = (id: string) => groups.roster.find((guest) => guest.id === id)?.name ?? seating.specials.gone
  const titleOf = (id: string) => groups.draft?.find((round) => round.id === id)?.title ?? ''
  const rule = (b: Broken) =>
    fill(words.rules[b.rule], { people: b.people.map(nameOf).join(', '), table: b.table, round: titleOf(b.round) })
  const when = ({ rounds, before }: Again) =>
    [
      rounds.length > 1 && fill(words.inRounds, { n: rounds.length }),
      ...[...new Set(before)].map((ago) =>
        ago === 0 ? words.thisSeason : ago === 1 ? words.seasonAgo : fill(words.seasonsAgo, { n: ago }),
      ),
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <section aria-labelledby="worth" className="grid max-w-prose gap-2">
      <h3 id="worth" className="text-xl">
        {words.title}
      </h3>
      <p className="font-semibold">
        {fill(fresh.fewest === fresh.most ? words.freshSame : words.fresh, { fewest: fresh.fewest, most: fresh.most })}{' '}
        {repeats.total === 0 ? words.noRepeats : again.length === 1 ? words.repeatsOne : fill(words.repeats, { n: again.length })}
      </p>
      {repeats.total > 0 && (
        <p>
          {fill(words.today, { n: repeats.today, before: repeats.before })}{' '}
          {repeats.total <= repeats.atLeast ? words.best : fill(words.atLeast, { n: repeats.atLeast })}
        </p>
      )}
      <Rules title={words.unkept} rules={worth.unkept.map(rule)} wrong />
      <Rules title={words.setAside} rules={worth.setAside.map(rule)} />
      {again.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer content-center text-action">{words.who}</summary>
          <ul className="list-disc pl-6">
            {again.map((pair) => {
              const [a, b] = pair.people
              return (
                <li key={`${a} ${b}`}>
                  {fill(words.again, { a: nameOf(a), b: nameOf(b), when: when(pair), because: words.because[pair.because] })}
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </section>
  )
}

function Rules({ title, rules, wrong }: { title: string; rules: string[]; wrong?: boolean }) {
  if (rules.length === 0) return null
  return (
    <div className={wrong ? 'text-wrong' : 'text-muted'}>
      <p className="font-semibold">{title}</p>
      <ul className="list-disc pl-6">
        {rules.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}
