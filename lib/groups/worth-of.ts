import { type Account, account } from './account'
import type { Problem } from './input'
import { bound } from './search/bound'
import { model } from './search/model'
import { worth } from './search/worth'
import { type Seating, tablesOf } from './seating'

/** The account of a seating that stands already; the solver's own, or one changed by hand. */
export type Worth = Account

/** What a seating is worth, whoever made it, beside what no seating could better. */
export function worthOf(problem: Problem, seating: Seating): Worth {
  const numbers = model(problem)
  const cost = worth(numbers, tablesOf(problem, seating, numbers.all))
  return account(problem, numbers, seating, cost, bound(numbers))
}
