import type { ReactNode } from 'react'
import { contact } from '@/app/_shell/footer'
import { buttonLook } from '@/app/_ui/button'
import { problemStrings } from '@/app/_ui/form-problems'
import { calendarPath } from '@/lib/calendar/paths'
import { fill, type Locale, localePath, type Messages } from '@/lib/i18n'
import { longDate, shortDate, timeRange } from '@/lib/i18n/dates'
import type { MyPlace, MyRegistration } from '@/lib/registrations/mine'
import type { MyMeeting } from '@/lib/registrations/my-meetings'
import { Act } from './act'
import { acceptMine, passMine } from './actions'
import { Changes } from './changes'
import { PriceBox } from './price-box'
import { Swaps } from './swaps'
import { moment, priceInWords } from './words'

type Props = { locale: Locale; t: Messages; mine: MyRegistration; place: MyPlace; meeting: MyMeeting; personId: string; mayChange: boolean }

/** The place one has: the day, the price, what one can do about it. */
export function Place({ locale, t, mine, place, meeting, personId, mayChange }: Props) {
  const r = t.registration
  const price = priceInWords(locale, t, place.price, ({ seated: 'own', offered: 'new', waiting: 'waiting' } as const)[place.status])
  const priceBox = (
    <PriceBox title={r.price} sum={price.sum}>
      <p>{price.why}</p>
      {place.price.feeOre > 0 && <p>{place.status === 'waiting' ? r.why.ifSeat : r.billed}</p>}
    </PriceBox>
  )
  return (
    <>
      {place.status === 'offered' && <Offer {...{ locale, t, place }}>{priceBox}</Offer>}
      {place.status === 'waiting' && <p className="max-w-[65ch]">{waitingWords(locale, t, meeting)}</p>}
      <dl className="grid gap-3">
        <div>
          <dt className="text-muted">{r.when}</dt>
          <dd>
            <span className="font-serif text-[1.15rem] font-semibold">{longDate(locale, meeting.startsAt)}</span>
            <br />
            {timeRange(locale, meeting.startsAt, meeting.endsAt)}
          </dd>
        </div>
        <div>
          <dt className="text-muted">{r.where}</dt>
          <dd>
            {meeting.venue}
            {meeting.address && <span className="block">{meeting.address}</span>}
          </dd>
        </div>
        {place.status === 'seated' && (
          <div>
            <dt className="text-muted">{r.code}</dt>
            <dd>
              <span className="text-[1.15rem] font-semibold tracking-widest tabular-nums">{place.code}</span>
              <span className="block text-muted">{r.codeHint}</span>
            </dd>
          </div>
        )}
      </dl>
      {place.status !== 'offered' && priceBox}
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {place.status === 'seated' && (
          <a className={buttonLook()} href={localePath(locale, '/registration/pass')}>
            {r.pass}
          </a>
        )}
        <a className="reach" href={localePath(locale, `/meetings/${meeting.slug}/agenda`)}>
          {r.agenda}
        </a>
        {place.status === 'seated' && (
          <a className="reach" href={calendarPath.meeting(locale, meeting.slug)}>
            {r.calendar}
          </a>
        )}
      </p>
      <Swaps {...{ locale, t, mine, place }} />
      {meeting.begun && place.status !== 'waiting' && <p className="text-muted">{r.begun}</p>}
      {!meeting.begun && mayChange && <Changes {...{ locale, t, mine, place, meeting, personId, contact }} />}
    </>
  )
}

/** How one who waits may still come to a seat: nothing is offered once the meeting is on. */
function waitingWords(locale: Locale, { registration: r }: Messages, { closed, begun, publicFirstUntil }: MyMeeting): string {
  if (closed === 'meetingOver') return r.waitingOver
  if (begun) return r.waitingBegun
  return publicFirstUntil ? fill(r.waitingFirst, { date: shortDate(locale, publicFirstUntil) }) : r.waitingText
}

/** Until when it is one's own to take, the price (`children`), and the two answers. */
function Offer({ locale, t, place, children }: Pick<Props, 'locale' | 't' | 'place'> & { children: ReactNode }) {
  const { offer, sending } = t.registration
  const shared = { locale, sending, strings: problemStrings(t) }
  return (
    <div className="grid gap-4">
      {place.offerUntil && <p className="font-semibold">{fill(offer.until, moment(locale, place.offerUntil))}</p>}
      {children}
      <div className="flex flex-wrap gap-3">
        <Act {...shared} action={acceptMine} fields={{ id: place.id, shownOre: place.price.feeOre }} label={offer.accept} />
        <Act {...shared} action={passMine} fields={{ id: place.id }} label={offer.pass} look="plain" />
      </div>
    </div>
  )
}
