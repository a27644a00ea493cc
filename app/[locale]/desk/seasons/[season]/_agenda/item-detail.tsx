'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { fill } from '@/lib/i18n/fill'
import type { DeskItem, DeskSeason } from '@/lib/meetings/desk'
import { useWords } from '../../../words'
import { Materials } from '../_materials/materials'
import { ItemForm } from './item-form'
import { LocalForm } from './local-form'
import type { Said } from './snack'

type Props = {
  item: DeskItem
  season: DeskSeason
  place: { n: number; all: number }
  move: (to: number) => void
  copy: () => void
  remove: () => void
  say: (said: Said) => void
}

/** One item to be written: what both meetings have, and where one of them departs from it. */
export function ItemDetail({ item, season, place, move, copy, remove, say }: Props) {
  const { desk } = useWords()
  const [tab, setTab] = useState<'both' | 'west' | 'east'>('both')
  const shared = item.fields.where === 'both'
  const shown = shared ? tab : 'both'
  return (
    <article className="grid gap-5 pb-6" aria-label={item.fields.title}>
      <div className="grid gap-3">
        <h2 className="text-xl">{item.fields.title}</h2>
        <div className="flex flex-wrap items-center gap-2">
          <span className="mr-1 w-full text-muted sm:w-auto">{fill(desk.agenda.place, place)}</span>
          <Button look="plain" className="px-3!" disabled={place.n === 1} onClick={() => move(place.n - 2)}>
            {desk.agenda.up}
          </Button>
          <Button look="plain" className="px-3!" disabled={place.n === place.all} onClick={() => move(place.n)}>
            {desk.agenda.down}
          </Button>
          <Button look="quiet" className="px-3!" onClick={copy}>
            {desk.item.copy}
          </Button>
          <Button look="quiet" className="px-3!" onClick={remove}>
            {desk.item.remove}
          </Button>
        </div>
      </div>
      {shared && (
        <fieldset className="inline-flex flex-wrap justify-self-start rounded-md border border-edge">
          <legend className="sr-only">{desk.item.tabs}</legend>
          {(['both', 'west', 'east'] as const).map((side) => (
            <label
              key={side}
              className="relative inline-flex min-h-11 cursor-pointer items-center rounded-md px-3 font-semibold text-action sm:px-4 has-checked:bg-action has-checked:text-on-action has-focus-visible:outline-3 has-focus-visible:outline-action has-focus-visible:outline-offset-2"
            >
              <input type="radio" name={`${item.id}-tab`} className="sr-only" checked={shown === side} onChange={() => setTab(side)} />
              {side === 'both' ? desk.item.both : desk.only[side]}
            </label>
          ))}
        </fieldset>
      )}
      {shown === 'both' ? (
        <>
          <ItemForm item={item} meetings={season.meetings} />
          <Materials key="materials" seasonId={season.id} itemId={item.id} materials={item.materials} say={say} />
        </>
      ) : (
        <LocalForm key={shown} item={item} side={shown} meetings={season.meetings} />
      )}
    </article>
  )
}
