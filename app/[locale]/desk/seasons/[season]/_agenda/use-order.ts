'use client'
import { startTransition, useOptimistic } from 'react'
import { fill } from '@/lib/i18n/fill'
import type { DeskItem } from '@/lib/meetings/desk'
import { useWords } from '../../../words'
import { moveItemAction } from '../../actions'
import type { Said } from './snack'

/** The items in their order, shown moved at once; falls back where the server says no. */
export function useOrder(items: DeskItem[], say: (said: Said) => void) {
  const { desk, refusals } = useWords()
  const [order, moved] = useOptimistic(items, (list, { id, to }: { id: string; to: number }) => {
    const item = list.find((i) => i.id === id)
    const rest = list.filter((i) => i.id !== id)
    return item ? [...rest.slice(0, to), item, ...rest.slice(to)] : list
  })
  const move = (id: string, to: number) =>
    startTransition(async () => {
      moved({ id, to })
      const answer = await moveItemAction(null, { itemId: id, position: to }).catch(() => null)
      const title = items.find((i) => i.id === id)?.fields.title ?? ''
      const refusal = answer === null ? 'noConnection' : answer.ok ? null : (answer.refusal ?? 'wentWrong')
      startTransition(() =>
        say(
          refusal
            ? { text: refusals[refusal as keyof typeof refusals] ?? refusals.wentWrong, wrong: true }
            : { text: fill(desk.agenda.moved, { title, n: to + 1, all: items.length }), quiet: true },
        ),
      )
    })
  return { items: order, move }
}
