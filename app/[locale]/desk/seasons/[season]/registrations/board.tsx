'use client'
import Link from 'next/link'
import { useState } from 'react'
import { Field, Select } from '@/app/_ui/field'
import { fill } from '@/lib/i18n/fill'
import { localePath } from '@/lib/i18n/locales'
import { fold } from '@/lib/libraries/search'
import type { DeskPlace, DeskRegistrations } from '@/lib/registrations/desk'
import { type Said, Snack } from '../_agenda/snack'
import { MeetingHead } from './meeting-head'
import { PlaceRow } from './place-row'
import { useSeatWords } from './words'

const shows = {
  all: () => true,
  line: (place: DeskPlace) => place.status !== 'seated',
  noEan: (place: DeskPlace) => place.feeOre > 0 && !place.ean,
  needs: (place: DeskPlace) => place.diet !== null || place.access !== null,
}

type Props = {
  registrations: DeskRegistrations
  slug: string
  /** The part of each meeting's address that is its own, by its id. */
  doors: Record<string, string>
}

/** Everybody who has a place or waits for one, to find, to look at, and to do something about. */
export function Board({ registrations, slug, doors }: Props) {
  const { seats, common, locale } = useSeatWords()
  const [said, setSaid] = useState<Said | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const [asked, setAsked] = useState('')
  const [show, setShow] = useState<keyof typeof shows>('all')
  const parts = asked.split(/\s+/).map(fold).filter(Boolean)
  const found = registrations.places.filter((place) => {
    const text = fold(`${place.name} ${place.library} ${place.email ?? ''}`)
    return shows[show](place) && parts.every((part) => text.includes(part))
  })
  const { silent, meetings } = registrations
  return (
    <div className="grid gap-6">
      {!registrations.isPublished && <p className="text-now">{seats.list.notOpen}</p>}
      <p>
        {silent === 0 ? seats.list.allAnswered : silent === 1 ? seats.list.oneSilent : fill(seats.list.silent, { n: silent })}{' '}
        {silent > 0 && (
          <Link className="reach" href={localePath(locale, `/desk/seasons/${slug}/registrations/invite`)}>
            {seats.list.inviteThem}
          </Link>
        )}
      </p>
      <div className="grid gap-8 lg:grid-cols-2 lg:gap-10">
        {meetings.map((meeting) => (
          <section key={meeting.id} aria-labelledby={`head-${meeting.side}`} className="min-w-0">
            <MeetingHead
              meeting={meeting}
              name={common.meetingSides[meeting.side]}
              terms={registrations.terms}
              at={{
                billing: localePath(locale, `/desk/seasons/${slug}/billing`),
                door: localePath(locale, `/desk/check-in/${doors[meeting.id]}`),
              }}
              say={setSaid}
            />
          </section>
        ))}
      </div>
      <search className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
        <Field name="find" type="search" label={seats.list.search} value={asked} onChange={(event) => setAsked(event.target.value)} />
        <Select name="show" label={seats.list.show} value={show} onChange={(event) => setShow(event.target.value as keyof typeof shows)}>
          {(['all', 'line', 'noEan', 'needs'] as const).map((one) => (
            <option key={one} value={one}>
              {seats.list[one]}
            </option>
          ))}
        </Select>
      </search>
      <div className="grid gap-10 lg:grid-cols-2 lg:items-start">
        {meetings.map((meeting) => {
          const here = found.filter((place) => place.meetingId === meeting.id)
          const nobody = !registrations.places.some((place) => place.meetingId === meeting.id)
          return (
            <section key={meeting.id} aria-labelledby={`list-${meeting.side}`} className="grid min-w-0 content-start gap-3">
              <h3 id={`list-${meeting.side}`}>{fill(seats.list.title, { side: seats.sides[meeting.side] })}</h3>
              {here.length === 0 && <p className="text-muted">{nobody ? seats.list.empty : seats.list.none}</p>}
              <ul className="grid">
                {here.map((place) => (
                  <PlaceRow
                    key={place.id}
                    place={place}
                    registrations={registrations}
                    open={open === place.id}
                    toggle={() => setOpen(open === place.id ? null : place.id)}
                    say={setSaid}
                  />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      <Snack said={said} close={() => setSaid(null)} />
    </div>
  )
}
