import { newId } from '@/lib/ids'
import type { Plan, PlanRound } from './input'

/** An item of the agenda that groups may be made for. */
export type GroupItem = { id: string; title: string; form: 'group' | 'dialogue'; task: string; speaker: string; minutes: number }

/** A round of an item, in groups of six until something else is said. */
export const roundOf = (item: GroupItem | null, title: string): PlanRound => ({
  id: newId(),
  itemId: item?.id ?? null,
  title: item?.title.slice(0, 120) ?? title,
  task: item?.task.slice(0, 1000) ?? '',
  minutes: null,
  groups: { by: 'size', n: 6 },
  rooms: [],
})

/** What matters where nobody has said otherwise. */
export const usualWishes: Plan['wishes'] = {
  ownLibrary: 'hard',
  newcomers: 'soft',
  presenters: 'asOthers',
  repeats: 'fewest',
  mix: { side: true, region: true, size: true },
  roles: true,
}

/** A round for each item of group work, with the wishes that are usual. */
export const firstPlan = (items: GroupItem[]): Plan => ({
  basis: 'registered',
  rounds: items.filter((item) => item.form === 'group').map((item) => roundOf(item, item.title)),
  wishes: usualWishes,
  specials: [],
})

export const noPlan: Plan = firstPlan([])
