'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { fill } from '@/lib/i18n/fill'
import type { DeskPlace, DeskRegistrations } from '@/lib/registrations/desk'
import { move } from '@/lib/registrations/rules'
import { whatIf } from '@/lib/registrations/what-if'
import type { Said } from '../_agenda/snack'
import { moveAction, regularAction, waiveAction } from './actions'
import { CancelForm } from './cancel-form'
import { DetailsForm } from './details-form'
import { SubstituteForm } from './substitute-form'
import { useAct } from './use-act'
import { useSeatWords } from './words'

type Props = { place: DeskPlace; registrations: DeskRegistrations; say: (said: Said) => void }

/** What can be done with a place. What can be undone honestly is done at once; the rest says first what it brings. */
export function PlacePanel({ place, registrations, say }: Props) {
  const { seats } = useSeatWords()
  const { act: words } = seats
  const { act, acting } = useAct(say)
  const [asking, setAsking] = useState<'cancel' | 'substitute' | 'move' | null>(null)
  const { id, name, library } = place
  const from = registrations.meetings.find((meeting) => meeting.id === place.meetingId)
  const other = registrations.meetings.find((meeting) => meeting.id !== place.meetingId)
  const between = { name, from: from ? seats.sides[from.side] : '', side: other ? seats.sides[other.side] : '' }

  const moveTo = (meetingId: string, whenFull: 'refuse' | 'wait', said: string, back?: { id: string; said: string }) =>
    act(moveAction, { id, meetingId, whenFull }, () => {
      setAsking(null)
      return back ? { text: said, undo: () => moveTo(back.id, 'refuse', back.said) } : { text: said }
    })
  const told = (side: string) => fill(place.email ? words.moved : words.movedQuietly, { name, side })
  const pressMove = () => {
    if (!other || !from) return
    const { refused } = whatIf(registrations, (book) => move(book, id, other.id, 'refuse', 'facilitator', registrations.at))
    if (refused === 'otherSideFull') setAsking('move')
    else moveTo(other.id, 'refuse', told(between.side), { id: from.id, said: told(between.from) })
  }
  const setWaived = (waived: boolean, undoes = false) =>
    act(waiveAction, { id, waived }, () => ({
      text: fill(waived ? words.waived : words.unwaived, { name }),
      ...(!undoes && { undo: () => setWaived(!waived, true) }),
    }))
  const setRegular = (regular: boolean, undoes = false) =>
    act(
      regularAction,
      { seasonId: registrations.seasonId, libraryId: place.libraryId, personId: regular ? (place.personId ?? '') : '' },
      () => ({
        text: fill(regular ? words.regular : words.unregular, { name, library }),
        ...(!undoes && { undo: () => setRegular(!regular, true) }),
      }),
    )

  return (
    <>
      <div className="flex flex-wrap gap-3">
        {other && (
          <Button look="plain" disabled={acting} onClick={pressMove}>
            {fill(words.move, between)}
          </Button>
        )}
        <Button look="plain" disabled={acting} aria-expanded={asking === 'substitute'} onClick={() => setAsking('substitute')}>
          {words.substitute}
        </Button>
        {place.why !== 'host' && (
          <Button look="plain" disabled={acting} onClick={() => setWaived(!place.waived)}>
            {place.waived ? words.unwaive : words.waive}
          </Button>
        )}
        {place.personId && (
          <Button look="plain" disabled={acting} onClick={() => setRegular(!place.regular)}>
            {place.regular ? words.unmakeRegular : words.makeRegular}
          </Button>
        )}
        <Button look="danger" disabled={acting} aria-expanded={asking === 'cancel'} onClick={() => setAsking('cancel')}>
          {words.cancel}
        </Button>
      </div>
      {asking === 'move' && other && (
        <div role="alert" className="grid gap-3 border-waiting border-l-4 pl-4">
          <p>{fill(words.moveFull, between)}</p>
          <div className="flex flex-wrap gap-3">
            <Button look="plain" disabled={acting} onClick={() => moveTo(other.id, 'wait', told(between.side))}>
              {fill(words.moveWait, between)}
            </Button>
            <Button look="quiet" onClick={() => setAsking(null)}>
              {words.keep}
            </Button>
          </div>
        </div>
      )}
      {asking === 'cancel' && (
        <CancelForm place={place} registrations={registrations} act={act} acting={acting} keep={() => setAsking(null)} />
      )}
      {asking === 'substitute' && <SubstituteForm place={place} say={say} close={() => setAsking(null)} />}
      <DetailsForm place={place} say={say} />
    </>
  )
}
