import type { PastTable, Person, Problem } from '@/lib/groups/input'
import { tablesFor } from '@/lib/groups/sizes'
import type { GroupRound } from './groups'
import type { Plan, PlanRound, Special, Willingness } from './input'

/** Whom the solver is told of; `id` is their registration. */
type Guest = {
  id: string
  name: string
  libraryId: string
  library: string
  side: string | null
  region: string | null
  size: string | null
  newcomer: boolean
  here: boolean
  chair: Willingness
  pen: Willingness
}

export type Setting = { roster: Guest[]; history: PastTable[] }

type Shape = { id: string; tables: { id: string; seats: number }[] }

/** What the solver is asked, as the plan has it: who is there in which round, at what tables. */
export function problemFromPlan(setting: Setting, plan: Plan, seed: number): Problem {
  const all = plan.rounds.map((round) => round.id)
  const people = guestsOf(setting.roster, plan).map((guest) => personOf(guest, plan.specials, onlyIn(guest.id, plan.specials) ?? all, all))
  const seatedIn = (id: string) =>
    people.filter((p) => (!p.rounds || p.rounds.includes(id)) && !(plan.wishes.presenters === 'out' && p.presenter)).length
  const rounds = plan.rounds.map((round) => ({ id: round.id, tables: tablesOf(round.groups, seatedIn(round.id)) }))
  return problem(setting, people, rounds, plan, seed)
}

/** The same of groups that stand already, whoever made them: who sits in them is there, and so is whoever the plan has besides. */
export function problemOfGroups(setting: Setting, plan: Plan, groups: GroupRound[], also: 'planned' | 'nobody' = 'nobody'): Problem {
  const all = groups.map((round) => round.id)
  const planned = new Set(also === 'planned' ? guestsOf(setting.roster, plan).map((guest) => guest.id) : [])
  const people = setting.roster.flatMap((guest) => {
    const sits = groups.filter((round) => round.tables.some((t) => t.people.includes(guest.id))).map((round) => round.id)
    const may = planned.has(guest.id) ? (onlyIn(guest.id, plan.specials) ?? all) : []
    const there = all.filter((id) => sits.includes(id) || may.includes(id))
    return there.length > 0 ? [personOf(guest, plan.specials, there, all)] : []
  })
  const rounds = groups.map(({ id, tables }) => ({ id, tables: tables.map(({ id, seats }) => ({ id, seats })) }))
  // Whoever sits there sits there: that presenters are left out was for the making of it.
  const wishes = { ...plan.wishes, presenters: plan.wishes.presenters === 'out' ? ('asOthers' as const) : plan.wishes.presenters }
  return problem(setting, people, rounds, { ...plan, wishes }, 1)
}

/** As even as can be; what makes no sense is left for the solver to refuse, with its reason. */
export function tablesOf(groups: PlanRound['groups'], people: number): Shape['tables'] {
  if (groups.by === 'chairs') return groups.chairs.map((seats, i) => ({ id: String(i + 1), seats }))
  const even = tablesFor(people, groups.by === 'size' ? { size: groups.n } : { count: groups.n })
  if (even) return even
  if (groups.by === 'size') return [{ id: '1', seats: groups.n }]
  return Array.from({ length: groups.n }, (_, i) => ({ id: String(i + 1), seats: 1 }))
}

/** Of these rounds, those that the plan wants somebody in. */
export function roundsMeantFor(id: string, { specials, wishes }: Plan, rounds: string[]): string[] {
  if (wishes.presenters === 'out' && isPresenter(id, specials)) return []
  const only = onlyIn(id, specials)
  return only ? rounds.filter((round) => only.includes(round)) : rounds
}

/** The plan with these people out of some rounds. */
export function awayIn(plan: Plan, people: string[], away: string[]): Plan {
  const specials = people.reduce((all, person) => {
    const before = onlyIn(person, all) ?? plan.rounds.map((round) => round.id)
    const only: Special = { kind: 'only', person, rounds: before.filter((id) => !away.includes(id)) }
    return [...all.filter((one) => !(one.kind === 'only' && one.person === person)), only]
  }, plan.specials)
  return { ...plan, specials }
}

/** Whether the plan says of somebody that they present something. */
export const isPresenter = (id: string, specials: Special[]): boolean => specials.some((s) => s.kind === 'presenter' && s.person === id)

const guestsOf = (roster: Guest[], plan: Plan): Guest[] => (plan.basis === 'present' ? roster.filter((guest) => guest.here) : roster)

function onlyIn(id: string, specials: Special[]): string[] | undefined {
  const only = specials.find((s) => s.kind === 'only' && s.person === id)
  return only?.kind === 'only' ? only.rounds : undefined
}

function personOf({ libraryId, library, here: _, ...guest }: Guest, specials: Special[], there: string[], all: string[]): Person {
  return {
    ...guest,
    library: libraryId,
    libraryName: library,
    presenter: isPresenter(guest.id, specials),
    ...(there.length < all.length && { rounds: all.filter((id) => there.includes(id)) }),
  }
}

function problem(
  setting: Setting,
  people: Person[],
  rounds: Shape[],
  { wishes, specials }: Pick<Plan, 'wishes' | 'specials'>,
  seed: number,
) {
  const known = new Set(people.map((p) => p.id))
  const held = new Set(rounds.map((r) => r.id))
  // A wish about somebody who comes no longer, or a round that is no more, has lapsed.
  const within = (of?: string[]) => (of ? { rounds: of.filter((id) => held.has(id)) } : {})
  const group = (kind: 'together' | 'apart') =>
    specials.flatMap((s) => {
      if (s.kind !== kind) return []
      const there = s.people.filter((id) => known.has(id))
      return there.length > 1 ? [{ people: there, ...within(s.rounds) }] : []
    })
  const pins = specials.flatMap((s) =>
    s.kind === 'pin' && known.has(s.person) ? [{ person: s.person, table: s.table, ...within(s.rounds) }] : [],
  )
  // Without any who have come before, as at a first meeting, nobody is new among the others.
  return {
    people,
    rounds,
    history: setting.history.filter((past) => past.people.some((id) => known.has(id))),
    wishes: { ...wishes, together: group('together'), apart: group('apart'), pins },
    seed,
  }
}
