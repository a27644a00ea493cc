'use client'
import { useSearchParams } from 'next/navigation'
import { startTransition, useEffect, useRef, useState } from 'react'
import { fill } from '@/lib/i18n/fill'
import type { DeskSeason } from '@/lib/meetings/desk'
import { type Form, forms } from '@/lib/meetings/published'
import { useWords } from '../../../words'
import { copyItemAction, removeItemAction, restoreItemAction } from '../../actions'
import { ItemDetail } from './item-detail'
import { AgendaList } from './list'
import { NewItem } from './new-item'
import { SeasonDetail } from './season-detail'
import { type Said, Snack } from './snack'
import { useOrder } from './use-order'

export type Goto = (query: Record<string, string>) => void

/** The agenda and the opened part of it. What is opened stands in the address, so that going back works. */
export function AgendaEditor({ season }: { season: DeskSeason }) {
  const { desk, refusals, problems } = useWords()
  const query = useSearchParams()
  const [said, setSaid] = useState<Said | null>(null)
  const { items, move } = useOrder(season.items, setSaid)
  const open = query.get('item')
  const adding = forms.find((form) => form === query.get('new'))
  const about = query.has('about')
  const item = items.find((i) => i.id === open)
  const isOpen = open !== null || adding !== undefined || about

  const detail = useRef<HTMLDivElement>(null)
  const shown = open ?? adding ?? (about ? 'about' : null)
  const before = useRef(shown)
  useEffect(() => {
    const last = before.current
    before.current = shown
    if (last === shown) return
    // Where the list gives way to the item, the focus and the eye must follow; and find back again.
    if (shown === null) return document.getElementById(`row-${last}`)?.focus()
    detail.current?.focus({ preventScroll: true })
    detail.current?.scrollTo({ top: 0 })
    if (window.matchMedia('(width < 64rem)').matches) detail.current?.scrollIntoView({ block: 'start' })
  }, [shown])

  const goto: Goto = (to) => {
    setSaid(null)
    const text = new URLSearchParams(to).toString()
    window.history.pushState(null, '', text ? `?${text}` : window.location.pathname)
  }

  type Act = typeof removeItemAction | typeof copyItemAction
  const act = (run: Act, itemId: string, done: (data: unknown) => void) =>
    startTransition(async () => {
      const answer = await run(null, { itemId }).catch(() => null)
      if (answer?.ok) return startTransition(() => done(answer.data))
      const key = Object.values(answer?.problems ?? {})[0]
      const refusal = answer === null ? 'noConnection' : (answer.refusal ?? 'wentWrong')
      const text = key ? problems[key as keyof typeof problems] : refusals[refusal as keyof typeof refusals]
      startTransition(() => setSaid({ text: text ?? refusals.wentWrong, wrong: true }))
    })
  const restore = (itemId: string) => act(restoreItemAction, itemId, () => goto({ item: itemId }))
  const remove = (itemId: string, title: string) =>
    act(removeItemAction, itemId, () => {
      goto({})
      setSaid({
        text: fill(desk.item.removed, { title }),
        undo: () => restore(itemId),
      })
    })
  const copy = (itemId: string) =>
    act(copyItemAction, itemId, (id) => {
      goto({ item: String(id) })
      setSaid({ text: desk.item.copied, quiet: true })
    })
  const index = items.findIndex((i) => i.id === open)

  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:items-start">
      <div className={isOpen ? 'hidden lg:block' : ''}>
        <AgendaList season={season} items={items} open={open} about={about} goto={goto} move={move} />
      </div>
      <div
        ref={detail}
        tabIndex={-1}
        data-open={isOpen || undefined}
        className={`${isOpen ? '' : 'hidden lg:block'} outline-none lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto lg:border-hairline lg:border-l lg:pr-1 lg:pl-8`}
      >
        {isOpen && (
          <button
            type="button"
            className="mb-2 inline-flex min-h-11 cursor-pointer items-center gap-1 text-action underline lg:hidden"
            onClick={() => goto({})}
          >
            ‹ {desk.agenda.toList}
          </button>
        )}
        {item && (
          <ItemDetail
            key={item.id}
            item={item}
            season={season}
            place={{ n: index + 1, all: items.length }}
            move={(to) => move(item.id, to)}
            copy={() => copy(item.id)}
            remove={() => remove(item.id, item.fields.title)}
            say={setSaid}
          />
        )}
        {open && !item && (
          <p>
            {desk.item.gone}{' '}
            <button type="button" className="min-h-11 cursor-pointer text-action underline" onClick={() => restore(open)}>
              {desk.item.restore}
            </button>
          </p>
        )}
        {adding && <NewItem key={adding} form={adding} season={season} items={items} done={(id) => goto({ item: id })} />}
        {about && <SeasonDetail season={season} say={setSaid} />}
        {!isOpen && <p className="py-8 text-muted">{desk.agenda.pick}</p>}
      </div>
      <Snack said={said} close={() => setSaid(null)} />
    </div>
  )
}

/** What a new item of a form usually is. */
export const usual: Record<Form, number> = { welcome: 10, talk: 30, dialogue: 25, group: 30, wrapup: 15, break: 15, lunch: 45, closing: 15 }
