import { problemStrings } from '@/app/_ui/form-problems'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { kroner } from '@/lib/i18n/money'
import type { Colleague, MyRegistration } from '@/lib/registrations/mine'
import { cameInWords } from '../../came'
import { ColleaguesForm } from './colleagues-form'
import { Fold } from './fold'
import { RegularForm } from './regular-form'
import type { Side } from './sides'
import { keptStrings } from './words'

type Props = {
  locale: Locale
  t: Messages
  mine: MyRegistration
  colleagues: Colleague[]
  person: { id: string; library: { name: string } }
  sides: Side[]
  suggested: string
}

/** Who else of one's library comes, whom it usually sends, and how to register more of them. */
export function Colleagues({ locale, t, mine, colleagues, person, sides, suggested }: Props) {
  const r = t.registration
  const strings = problemStrings(t)
  const words = { ...r, optional: t.common.optional }
  const regular = mine.members.find(({ id }) => id === mine.regularId)
  const came = mine.members.filter((one) => one.came).sort((a, b) => (b.came?.inRow ?? 0) - (a.came?.inRow ?? 0))
  const theirs = sides.map((side) => {
    const meeting = mine.meetings.find(({ id }) => id === side.id)
    return { ...side, marks: [], free: meeting?.wouldWait === null ? meeting.room : 0, sideName: r.side[meeting?.side ?? 'west'] }
  })
  return (
    <section className="mt-10 border-t border-hairline pt-6">
      <h2>{fill(r.colleagues.title, { library: person.library.name })}</h2>
      {colleagues.length === 0 && <p className="mt-2 text-muted">{r.colleagues.nobody}</p>}
      <ul className="mt-2">
        {colleagues.map((one) => (
          <li key={one.id} className="border-b border-hairline py-2 last:border-0">
            <span className="font-semibold">{one.name}</span>
            <span className="block text-muted">
              {standing(one, mine, t)} · {one.feeOre > 0 ? kroner(locale, one.feeOre) : r.nothing.toLowerCase()}
            </span>
            {one.came && <span className="block">{cameInWords(t.common.came, one.came)}</span>}
          </li>
        ))}
      </ul>
      {sides.some((side) => side.open) && (
        <Fold title={r.colleagues.add}>
          <ColleaguesForm
            {...{ locale, suggested }}
            strings={keptStrings(t)}
            t={words}
            personId={person.id}
            seasonId={mine.season.id}
            nextId={mine.nextColleagueId}
            sides={theirs}
            firstOre={mine.price.feeOre}
            furtherOre={mine.furtherOre}
            bill={mine.bill}
          />
        </Fold>
      )}
      <h2 className="mt-8">{r.regular.title}</h2>
      <p className="mt-2">
        {regular ? (regular.id === person.id ? r.regular.isYou : fill(r.regular.is, { name: regular.name })) : r.regular.nobody}
      </p>
      {came.length > 0 && (
        <ul className="mt-2">
          {came.map((one) => (
            <li key={one.id}>
              <span className="font-semibold">{one.name}</span> · {cameInWords(t.common.came, one.came)}
            </li>
          ))}
        </ul>
      )}
      <Fold title={r.regular.change}>
        <RegularForm {...{ locale, strings }} t={words} members={mine.members} chosen={regular?.id ?? person.id} />
      </Fold>
    </section>
  )
}

function standing({ status, meetingId, number }: Colleague, { meetings }: MyRegistration, { common, registration: r }: Messages): string {
  const side = meetings.find(({ id }) => id === meetingId)?.side
  const meeting = side ? common.meetingSides[side] : ''
  const said = status === 'waiting' ? r.colleagues.waiting : status === 'offered' ? r.colleagues.offered : r.colleagues.seated
  return fill(said, { meeting: status === 'seated' ? meeting : meeting.toLowerCase(), number: number ?? 0 })
}
