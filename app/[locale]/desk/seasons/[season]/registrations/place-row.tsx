'use client'
import { dateAndTime, shortDate, time } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'
import { kroner } from '@/lib/i18n/money'
import type { DeskPlace, DeskRegistrations } from '@/lib/registrations/desk'
import { cameInWords } from '../../../../came'
import type { Said } from '../_agenda/snack'
import { PlacePanel } from './place-panel'
import { useSeatWords } from './words'

type Props = { place: DeskPlace; registrations: DeskRegistrations; open: boolean; toggle: () => void; say: (said: Said) => void }

/** One place in the list: who, from where, what it costs, and what is missing. Opens to act. */
export function PlaceRow({ place, registrations, open, toggle, say }: Props) {
  const { seats, common, locale } = useSeatWords()
  const { row } = seats
  const status = {
    seated: '',
    offered: fill(row.offered, {
      until: place.offerUntil ? `${shortDate(locale, place.offerUntil)} ${time(locale, place.offerUntil)}` : '',
    }),
    waiting: fill(row.waiting, { n: place.number ?? 0 }),
    passed: '',
    cancelled: '',
  }[place.status]
  const cost =
    place.feeOre > 0 ? kroner(locale, place.feeOre) : place.why === 'waived' ? row.waived : place.why === 'host' ? row.host : row.free
  const needs = [place.diet && row.diet, place.access && row.access]
  const marks = [
    place.standing === 'pending' && row.pending,
    !place.email && row.nameless,
    place.regular && row.regular,
    cameInWords(common.came, place.came),
    ...needs,
    place.walkIn && row.walkIn,
  ].filter(Boolean)
  const by = place.registeredBy
  return (
    <li className="border-hairline border-b first:border-t">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? `panel-${place.id}` : undefined}
        onClick={toggle}
        className="grid min-h-14 w-full cursor-pointer grid-cols-[minmax(0,1fr)_fit-content(8.5rem)] sm:grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-2.5 text-left hover:bg-card"
      >
        <span className="min-w-0">
          <span className="block font-semibold">{place.name}</span>
          <span className="block text-[0.95rem]">{place.library}</span>
          {marks.length > 0 && <span className="block text-[0.9rem] text-muted">{marks.join(' · ')}</span>}
        </span>
        <span className="flex items-start justify-end gap-2 text-right text-[0.95rem]">
          <span>
            {status && <span className="block font-semibold text-waiting">{status}</span>}
            <span className="block tabular-nums">{cost}</span>
            {place.feeOre > 0 && (
              <span className={`block ${place.ean ? 'text-muted' : 'text-now'}`}>{place.ean ? row.hasEan : row.noEan}</span>
            )}
          </span>
          <svg
            viewBox="0 0 12 12"
            aria-hidden="true"
            className={`mt-1.5 size-3 shrink-0 fill-none stroke-action stroke-2 ${open ? 'rotate-180' : ''}`}
          >
            <path d="M1.5 4 6 8.5 10.5 4" />
          </svg>
        </span>
      </button>
      {open && (
        <div id={`panel-${place.id}`} className="grid gap-5 pb-6">
          <div className="grid gap-0.5 text-[0.95rem]">
            {place.email && <p>{place.email}</p>}
            <p>{whyOf(place)}</p>
            <p className="text-muted">{fill(by ? row.by : row.self, { name: by ?? '', date: dateAndTime(locale, place.registeredAt) })}</p>
          </div>
          <PlacePanel place={place} registrations={registrations} say={say} />
        </div>
      )}
    </li>
  )

  function whyOf({ why, feeOre, holder, status }: DeskPlace): string {
    const seated = status === 'seated'
    const said = why === 'free' && !seated ? seats.why.wouldBeFree : seats.why[why]
    const text = fill(said, { fee: kroner(locale, feeOre), holder: holder ?? '' })
    return seated ? text : `${text} ${seats.why.whenSeated}`
  }
}
