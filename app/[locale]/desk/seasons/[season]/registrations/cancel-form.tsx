'use client'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_ui/button'
import { fill } from '@/lib/i18n/fill'
import type { DeskPlace, DeskRegistrations } from '@/lib/registrations/desk'
import { cancel } from '@/lib/registrations/rules'
import { whatIf } from '@/lib/registrations/what-if'
import { cancelAction } from './actions'
import type { Act } from './use-act'
import { useSeatWords } from './words'

type Props = { place: DeskPlace; registrations: DeskRegistrations; act: Act; acting: boolean; keep: () => void }

/** A place in line cannot be given back, so what would follow is said before it is given up. */
export function CancelForm({ place, registrations, act, acting, keep }: Props) {
  const { act: words } = useSeatWords().seats
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { id, name } = place
  const { happened } = whatIf(registrations, (book) => cancel(book, id, 'facilitator', registrations.at))
  const follows = happened.flatMap(({ what, seat }) =>
    what === 'offered'
      ? fill(words.cancelOffer, { name: seat.name })
      : what === 'became-free'
        ? fill(words.cancelFree, { name: seat.name })
        : [],
  )
  return (
    <div ref={box} tabIndex={-1} className="grid gap-3 border-wrong border-l-4 pl-4 outline-none">
      <p className="font-semibold">{fill(words.cancelTitle, { name })}</p>
      <p>{[...follows, words.cancelGone].join(' ')}</p>
      <div className="flex flex-wrap gap-3">
        <Button
          look="danger"
          disabled={acting}
          onClick={() => act(cancelAction, { id }, () => ({ text: fill(words.cancelled, { name }) }))}
        >
          {fill(words.cancelGo, { name })}
        </Button>
        <Button look="quiet" onClick={keep}>
          {words.keep}
        </Button>
      </div>
    </div>
  )
}
