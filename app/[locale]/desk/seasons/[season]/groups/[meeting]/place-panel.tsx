'use client'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_ui/button'
import type { Pricing } from '@/lib/groups/price'
import { fill } from '@/lib/i18n/fill'
import { type GroupRound, tableOf } from '@/lib/seatings/groups'
import type { Change } from '@/lib/seatings/input'
import type { Attendee } from '@/lib/seatings/roster'
import { useSeatingWords } from '../words'
import { priceText } from './price-text'

type Props = {
  round: GroupRound
  person: string
  names: Map<string, Attendee>
  pricing: Pricing
  send: (change: Change) => void
  close: () => void
}

/** What can be done with somebody, without dragging: every other group with its price, the best first; to swap; a role. */
export function PlacePanel({ round, person, names, pricing, send, close }: Props) {
  const { seating, common } = useSeatingWords()
  const words = seating.board
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const guest = names.get(person)
  const name = guest?.name ?? seating.specials.gone
  const table = tableOf(round, person)
  const from = table?.id ?? null
  const others = round.tables
    .filter((one) => one.id !== from)
    .map((one) => ({ ...one, price: pricing.move(round.id, person, one.id) }))
    .sort((a, b) => a.price.cost - b.price.cost)
  return (
    <dialog
      ref={dialog}
      onClose={close}
      aria-labelledby="chosen"
      className="m-auto max-h-[85dvh] w-[min(34rem,calc(100vw-1.5rem))] rounded-md border border-edge bg-paper p-4 text-ink backdrop:bg-black/40"
    >
      <div className="flex items-start justify-between gap-3">
        <h4 id="chosen" className="font-semibold font-serif text-lg">
          {from ? fill(words.chosen, { name, n: from }) : fill(words.chosenNone, { name })}
        </h4>
        <Button look="quiet" className="shrink-0" onClick={close}>
          {common.close}
        </Button>
      </div>
      <p className="text-muted">{guest?.library}</p>
      {table && (
        <p className="mt-3 flex flex-wrap gap-2">
          {(['chair', 'pen'] as const).map((role) => (
            <Button
              key={role}
              look="plain"
              disabled={table[role] === person}
              onClick={() => send({ kind: 'role', role, table: table.id, person })}
            >
              {role === 'chair' ? words.makeChair : words.makePen}
            </Button>
          ))}
          <Button look="plain" onClick={() => send({ kind: 'move', person, from, to: null })}>
            {words.takeOut}
          </Button>
        </p>
      )}
      <ul className="mt-3 grid">
        {others.map((one) => {
          const said = priceText(one.price, names, seating.price)
          return (
            <li key={one.id} className="border-hairline border-t">
              <button
                type="button"
                onClick={() => send({ kind: 'move', person, from, to: one.id })}
                className="grid min-h-11 w-full cursor-pointer content-center py-1.5 text-left"
              >
                <span className="font-semibold text-action">{fill(words.moveTo, { n: one.id })}</span>
                <span className={said.look}>{said.text}</span>
              </button>
              {from && (
                <ul className="grid pb-2 pl-4">
                  {one.people.map((other) => {
                    const swap = priceText(pricing.swap(round.id, person, other), names, seating.price)
                    return (
                      <li key={other}>
                        <button
                          type="button"
                          onClick={() => send({ kind: 'swap', person, from, with: other, to: one.id })}
                          className="flex min-h-11 w-full cursor-pointer flex-wrap items-center gap-x-3 text-left"
                        >
                          <span className="text-action">{fill(words.swap, { name: names.get(other)?.name ?? '' })}</span>
                          <span className={`text-[0.9rem] ${swap.look}`}>{swap.text}</span>
                        </button>
                      </li>
                    )
                  })}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
    </dialog>
  )
}
