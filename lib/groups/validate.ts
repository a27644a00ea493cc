import type { Problem, Round } from './input'
import { called, clusters, holdsIn, pinsIn, presentIn, type Said } from './present'

/** Why a problem is refused as it is put. Each is one sentence for the facilitator. */
export type RefusalCode =
  | 'noPeople'
  | 'noRounds'
  | 'noTables'
  | 'samePersonTwice'
  | 'sameRoundTwice'
  | 'sameTableTwice'
  | 'unknownPerson'
  | 'unknownRound'
  | 'unknownTable'
  | 'nobodyPresent'
  | 'groupLargerThanPeople'
  | 'moreTablesThanPeople'
  | 'tooFewSeats'
  | 'pinsOverSeats'
  | 'pinnedTwice'
  | 'pinnedWhileAway'
  | 'togetherPinnedApart'
  | 'togetherTooMany'
  | 'togetherAndApart'
  | 'apartPinnedTogether'
export type Refusal = Said<RefusalCode>

/** Everything that is wrong with how the problem is put; empty when the solver may be asked. */
export function refusals(problem: Problem): Refusal[] {
  const basic = [...amounts(problem), ...twice(problem), ...unknown(problem)]
  if (basic.length > 0) return basic
  return problem.rounds.flatMap((round) => [...room(problem, round), ...pins(problem, round), ...contradictions(problem, round)])
}

const say = (code: RefusalCode, values: Refusal['values'] = {}, people: string[] = []): Refusal => ({ code, values, people })

function amounts({ people, rounds }: Problem): Refusal[] {
  return [
    ...(people.length === 0 ? [say('noPeople')] : []),
    ...(rounds.length === 0 ? [say('noRounds')] : []),
    ...rounds.filter((r) => r.tables.length === 0).map((r) => say('noTables', { round: r.id })),
  ]
}

function twice({ people, rounds }: Problem): Refusal[] {
  return [
    ...repeated(people).map((p) => say('samePersonTwice', { person: called(p) }, [p.id])),
    ...repeated(rounds).map((r) => say('sameRoundTwice', { round: r.id })),
    ...rounds.flatMap((r) => repeated(r.tables).map((t) => say('sameTableTwice', { round: r.id, table: t.id }))),
  ]
}

function unknown({ people, rounds, wishes }: Problem): Refusal[] {
  const persons = new Set(people.map((p) => p.id))
  const known = new Set(rounds.map((r) => r.id))
  const named = [...wishes.together, ...wishes.apart].flatMap((w) => w.people).concat(wishes.pins.map((p) => p.person))
  const spoken = [...people, ...wishes.together, ...wishes.apart, ...wishes.pins].flatMap((w) => w.rounds ?? [])
  const tables = rounds.flatMap((round) =>
    wishes.pins
      .filter((pin) => holdsIn(pin, round) && !round.tables.some((t) => t.id === pin.table))
      .map((pin) => say('unknownTable', { table: pin.table, round: round.id }, [pin.person])),
  )
  return [
    ...[...new Set(named)].filter((id) => !persons.has(id)).map((id) => say('unknownPerson', { person: id })),
    ...[...new Set(spoken)].filter((id) => !known.has(id)).map((id) => say('unknownRound', { round: id })),
    ...tables,
  ]
}

function room(problem: Problem, round: Round): Refusal[] {
  const people = presentIn(problem, round).length
  if (people === 0) return [say('nobodyPresent', { round: round.id })]
  const seats = round.tables.reduce((sum, t) => sum + t.seats, 0)
  const largest = Math.max(...round.tables.map((t) => t.seats))
  if (seats < people) return [say('tooFewSeats', { round: round.id, people, seats })]
  if (largest > people) return [say('groupLargerThanPeople', { round: round.id, people, size: largest })]
  if (round.tables.length > people) return [say('moreTablesThanPeople', { round: round.id, people, tables: round.tables.length })]
  return []
}

function pins(problem: Problem, round: Round): Refusal[] {
  const here = new Map(presentIn(problem, round).map((p) => [p.id, p]))
  const name = (id: string) => called(problem.people.find((p) => p.id === id) ?? { id })
  const asked = problem.wishes.pins.filter((pin) => holdsIn(pin, round))
  const away = asked.filter((pin) => pin.rounds && !here.has(pin.person))
  const split = asked.filter((pin, i) => asked.slice(0, i).some((other) => other.person === pin.person && other.table !== pin.table))
  const seated = pinsIn(problem, round, new Set(here.keys()))
  const full = round.tables.flatMap((t) => {
    const there = [...seated].filter(([, table]) => table === t.id).map(([id]) => id)
    return there.length > t.seats ? [say('pinsOverSeats', { round: round.id, table: t.id, pins: there.length, seats: t.seats }, there)] : []
  })
  return [
    ...away.map((pin) => say('pinnedWhileAway', { round: round.id, person: name(pin.person), table: pin.table }, [pin.person])),
    ...split.map((pin) => say('pinnedTwice', { round: round.id, person: name(pin.person) }, [pin.person])),
    ...full,
  ]
}

function contradictions(problem: Problem, round: Round): Refusal[] {
  const here = new Set(presentIn(problem, round).map((p) => p.id))
  const name = (id: string) => called(problem.people.find((p) => p.id === id) ?? { id })
  const groups = clusters(problem, round, here)
  const largest = Math.max(...round.tables.map((t) => t.seats))
  const pinned = pinsIn(problem, round, here)
  const asked = new Map(problem.wishes.pins.filter((p) => holdsIn(p, round)).map((p) => [p.person, p.table]))
  const found = groups.flatMap((group) => {
    const tables = new Set(group.flatMap((id) => asked.get(id) ?? []))
    if (tables.size > 1) return [say('togetherPinnedApart', { round: round.id, people: group.map(name).join(', ') }, group)]
    return group.length > largest ? [say('togetherTooMany', { round: round.id, people: group.length, seats: largest }, group)] : []
  })
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)))
  for (const wish of problem.wishes.apart.filter((w) => holdsIn(w, round))) {
    const people = [...new Set(wish.people)].filter((id) => here.has(id))
    for (const [i, a] of people.entries())
      for (const b of people.slice(0, i)) {
        const values = { round: round.id, a: name(a), b: name(b) }
        if (groupOf.has(a) && groupOf.get(a) === groupOf.get(b)) found.push(say('togetherAndApart', values, [a, b]))
        else if (pinned.has(a) && pinned.get(a) === pinned.get(b)) {
          found.push(say('apartPinnedTogether', { ...values, table: pinned.get(a) ?? '' }, [a, b]))
        }
      }
  }
  return found
}

function repeated<T extends { id: string }>(things: T[]): T[] {
  const seen = new Set<string>()
  return things.filter((thing) => seen.has(thing.id) || !seen.add(thing.id))
}
