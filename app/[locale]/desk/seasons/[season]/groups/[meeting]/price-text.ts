import type { Price } from '@/lib/groups/price'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'

export type Said = { text: string; look: string }

/** What a change costs, in words: whether it is for the better, and what that comes from. */
export function priceText(price: Price, names: Map<string, { name: string }>, words: Messages['seating']['price']): Said {
  const nameOf = (id: string) => names.get(id)?.name ?? ''
  const because = [
    ...[...new Set(price.breaks.map((b) => b.rule))].map((rule) => words.breaks[rule]),
    price.meetsAgain.length > 0 && fill(words.again, { people: price.meetsAgain.map(nameOf).join(', ') }),
    price.repeats < 0 && fill(words.fewer, { n: -price.repeats }),
    price.mends.length > 0 && words.mends,
  ].filter(Boolean)
  const worse = price.cost > 0 || price.breaks.length > 0
  const head = worse ? words.worse : price.cost < 0 ? words.better : words.same
  const look = worse ? (price.breaks.length > 0 ? 'text-wrong' : 'text-waiting') : price.cost < 0 ? 'text-good' : 'text-muted'
  return { text: because.length > 0 ? `${head}: ${because.join('; ')}` : head, look }
}
