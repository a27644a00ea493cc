import { problemStrings } from '@/app/_ui/form-problems'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import type { MyPlace, MyRegistration } from '@/lib/registrations/mine'
import type { MyMeeting } from '@/lib/registrations/my-meetings'
import { Act } from './act'
import { cancelMine, moveMine } from './actions'
import { DetailsForm } from './details-form'
import { Fold } from './fold'
import { SubstituteForm } from './substitute-form'
import { keptStrings, moment, takenInWords } from './words'

type Props = { locale: Locale; t: Messages; mine: MyRegistration; place: MyPlace; meeting: MyMeeting; personId: string; contact: string }

/** What one can change of a place, each behind a line of its own. */
export function Changes({ locale, t, mine, place, meeting, personId, contact }: Props) {
  const r = t.registration
  const [strings, kept] = [problemStrings(t), keptStrings(t)]
  const shared = { locale, strings, sending: r.sending }
  const words = { ...r, optional: t.common.optional }
  const charged = place.price.feeOre > 0
  const waits = place.status === 'waiting'
  const other = mine.meetings.find((one) => one.id !== meeting.id && !one.begun)
  return (
    <section>
      <h3 className="mb-1">{r.change}</h3>
      <Fold title={charged ? r.detailsBill : r.detailsNeeds}>
        <DetailsForm {...{ locale, charged, personId }} strings={kept} t={words} id={place.id} details={place} />
      </Fold>
      {other && (
        <Fold title={fill(r.move.title, { side: r.side[other.side] })}>
          <Move {...{ locale, t, place, other, contact }} />
        </Fold>
      )}
      <Fold title={r.substitute.title}>
        <SubstituteForm {...{ locale, personId }} strings={kept} t={words} id={place.id} taken={takenInWords(t, place, meeting)} />
      </Fold>
      <Fold title={waits ? r.cancel.line : r.cancel.title}>
        <p>{waits ? r.cancel.lineText : r.cancel.text}</p>
        <Act {...shared} action={cancelMine} fields={{ id: place.id }} label={waits ? r.cancel.line : r.cancel.title} look="danger" />
      </Fold>
    </section>
  )
}

/** What changing side would mean, said before it is done. */
function Move({ locale, t, place, other, contact }: Pick<Props, 'locale' | 't' | 'place' | 'contact'> & { other: MyMeeting }) {
  const { move, side: sides, sending } = t.registration
  const side = sides[other.side]
  if (!place.mayMove) return <p>{fill(move.over, { mail: contact })}</p>
  if (other.byHand) return <p>{fill(move.closed, { side })}</p>
  const number = other.wouldWaitMoved
  const waits = place.status === 'waiting'
  const said = number === null ? (waits ? move.freeWaiting : move.free) : waits ? move.stillWaiting : move.full
  const gives = number !== null && !waits
  return (
    <>
      <p>
        {fill(said, { side, number: number ?? 0 })}
        {place.moveUntil && ` ${fill(move.until, moment(locale, place.moveUntil))}`}
      </p>
      <Act
        action={moveMine}
        fields={{ id: place.id, meetingId: other.id, whenFull: gives ? 'wait' : 'refuse' }}
        label={fill(gives ? move.wait : move.button, { side })}
        look="plain"
        {...{ locale, sending }}
        strings={problemStrings(t)}
      />
    </>
  )
}
