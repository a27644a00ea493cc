import { problemStrings } from '@/app/_ui/form-problems'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { kroner } from '@/lib/i18n/money'
import type { GonePlace, MyRegistration } from '@/lib/registrations/mine'
import type { MyMeeting } from '@/lib/registrations/my-meetings'
import { Act } from './act'
import { registerMe } from './actions'

type Props = { locale: Locale; t: Messages; mine: MyRegistration; gone: GonePlace; meeting: MyMeeting }

/** A place given up: what became of it, and the way back, with what that means for the place in line. */
export function Gone({ locale, t, mine, gone, meeting }: Props) {
  const r = t.registration
  if (gone.status === 'passed') return <p>{meeting.closed === 'meetingOver' ? r.over : meeting.begun ? r.passedBegun : r.passedText}</p>
  const { meetingId, ean, reference, requisition, diet, access } = gone
  const details = { ean: ean ?? '', reference: reference ?? '', requisition: requisition ?? '', diet: diet ?? '', access: access ?? '' }
  const fields = { id: mine.nextId, meetingId, shownOre: mine.price.feeOre, ...details }
  const costs = mine.price.feeOre > 0 ? ` ${fill(r.undoCost, { fee: kroner(locale, mine.price.feeOre) })}` : ''
  return (
    <>
      <p>{r.cancelledText}</p>
      {!meeting.closed && (
        <>
          <p>
            {meeting.wouldWait === null ? r.undoSeat : fill(r.undoLine, { number: meeting.wouldWait })}
            {costs}
          </p>
          <Act {...{ locale, fields }} action={registerMe} label={r.undo} sending={r.sending} look="plain" strings={problemStrings(t)} />
        </>
      )}
    </>
  )
}
