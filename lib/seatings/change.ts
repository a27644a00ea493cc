import type { Problem } from '@/lib/groups/input'
import { RoleShare } from '@/lib/groups/roles'
import { type Group, type GroupRound, tableOf } from './groups'
import type { Change, Plan } from './input'
import { type Place, placesOf } from './rooms'

/**
 * The groups with one change made by hand, the roles it leaves open given to somebody at the table; or that somebody is
 * elsewhere than where they were seen.
 */
export function changed(rounds: GroupRound[], roundId: string, change: Change, problem: Problem): GroupRound[] | 'elsewhere' {
  const round = rounds.find((one) => one.id === roundId)
  if (!round) return 'elsewhere'
  const at = (person: string) => tableOf(round, person)?.id ?? null
  if (change.kind === 'role') {
    if (at(change.person) !== change.table) return 'elsewhere'
    return inRound(rounds, roundId, (table) => (table.id === change.table ? withRole(table, change.role, change.person) : table))
  }
  // With oneself, or within a table, there is nothing to swap.
  if (change.kind === 'swap' && (change.person === change.with || change.from === change.to)) return 'elsewhere'
  const seats: [string, string | null][] =
    change.kind === 'swap'
      ? [
          [change.person, change.to],
          [change.with, change.from],
        ]
      : [[change.person, change.to]]
  const stands = at(change.person) === change.from && (change.kind === 'move' || at(change.with) === change.to)
  const known = seats.every(([, to]) => to === null || round.tables.some((table) => table.id === to))
  if (!stands || !known) return 'elsewhere'
  return reseated(rounds, roundId, seats, problem)
}

/** The groups with these people at other tables of a round, or at none. */
export function reseated(
  rounds: GroupRound[],
  roundId: string,
  seats: [person: string, to: string | null][],
  problem: Problem,
): GroupRound[] {
  const leaving = new Set(seats.map(([person]) => person))
  return inRound(rounds, roundId, (table) => {
    const people = [...table.people.filter((id) => !leaving.has(id)), ...seats.flatMap(([id, to]) => (to === table.id ? [id] : []))]
    return people.join() === table.people.join() ? table : withRoles({ ...table, people }, problem)
  })
}

/** Without these people, wherever they sit; or in some rounds. */
export const without = (rounds: GroupRound[], gone: Set<string>, problem: Problem, within?: string[]): GroupRound[] =>
  rounds.map((round) =>
    within && !within.includes(round.id)
      ? round
      : {
          ...round,
          tables: round.tables.map((table) =>
            table.people.some((id) => gone.has(id))
              ? withRoles({ ...table, people: table.people.filter((id) => !gone.has(id)) }, problem)
              : table,
          ),
        },
  )

const inRound = (rounds: GroupRound[], id: string, map: (table: Group) => Group): GroupRound[] =>
  rounds.map((round) => (round.id === id ? { ...round, tables: round.tables.map(map) } : round))

/** The groups as the plan words them now: what the rounds are called, what is to be done, and where the tables stand. Nobody moves. */
export const reworded = (rounds: GroupRound[], plan: Plan): GroupRound[] =>
  rounds.map((round) => {
    const said = plan.rounds.find((one) => one.id === round.id)
    if (!said) return round
    const { itemId, title, task, minutes, rooms } = said
    const places = placesOf(rooms, round.tables.length)
    return { ...round, itemId, title, task, minutes, tables: round.tables.map((table, i) => standing(table, places[i])) }
  })

function standing(table: Group, { room, name }: Place = { room: '' }): Group {
  if (name) return { ...table, room, name }
  const { name: _, ...nameless } = table
  return { ...nameless, room }
}

/** Who has a role and is there keeps it; an open one goes to whoever should have it. */
function withRoles(table: Group, problem: Problem): Group {
  if (!problem.wishes.roles) return table
  const there = table.people.flatMap((id) => problem.people.find((p) => p.id === id) ?? [])
  return { ...table, ...new RoleShare(problem).share(there, table) }
}

/** Gives somebody a role; who has the other one already hands that to who had this. */
function withRole(table: Group, role: 'chair' | 'pen', person: string): Group {
  const other = role === 'chair' ? 'pen' : 'chair'
  return { ...table, [role]: person, ...(table[other] === person && { [other]: table[role] }) }
}

/** The groups with somebody added where a table was found for them; who sits in a round already stays there. */
export const seated = (rounds: GroupRound[], person: string, places: { round: string; table: string }[]): GroupRound[] =>
  rounds.map((round) => {
    const place = places.find((one) => one.round === round.id)
    if (!place || tableOf(round, person)) return round
    const joined = (table: Group) => (table.id === place.table ? { ...table, people: [...table.people, person] } : table)
    return { ...round, tables: round.tables.map(joined) }
  })
