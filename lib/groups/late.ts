import type { Person, Problem } from './input'
import { RoleShare } from './roles'
import type { Seating } from './seating'
import { Standing } from './standing'
import { hard } from './weights'

export type Placed = {
  round: string
  table: string
  /** Was seated there already: asking twice changes nothing. */
  already: boolean
  /** No chair was free: one more is drawn up to this table. */
  drawnUp: boolean
  /** Sits with somebody they should not, since every table had one. */
  breaksRule: boolean
}

/**
 * Finds a table in each of the given rounds for somebody who comes late, with nobody else moved: where a chair is free, the
 * group is small, the rules hold, and there are the most strangers. `problem` comes back with the newcomer in it.
 */
export function seatLate(problem: Problem, seating: Seating, late: Person, rounds: string[]) {
  const attended = problem.people.find((p) => p.id === late.id)
  const kept = attended ? (attended.rounds ?? problem.rounds.map((r) => r.id)) : []
  const person = { ...late, rounds: [...new Set([...kept, ...rounds])] }
  const joined: Problem = { ...problem, people: [...problem.people.filter((p) => p.id !== late.id), person] }
  const now = new Standing(joined, seating)
  const i = now.person(late.id)
  const placed: Placed[] = []
  let seats = seating
  for (const round of rounds) {
    const r = now.round(round)
    const tables = joined.rounds[r]?.tables
    if (!tables) continue
    const there = now.tableOf(r, i)
    if (there >= 0) {
      placed.push({ round, table: tables[there]?.id ?? '', already: true, drawnUp: false, breaksRule: false })
      continue
    }
    const sizes = tables.map((_, t) => now.members(r, t).length)
    const pinned = now.model.rounds[r]?.fixedAt[i] ?? -1
    const cost = tables.map((table, t) => {
      const size = sizes[t] as number
      const over = size >= table.seats ? roughly.full * (1 + size - table.seats) : 0
      const elsewhere = pinned >= 0 && pinned !== t ? hard : 0
      return now.place(r, i, t) + now.needs(r, t, -1, i) + roughly.person * size + over + elsewhere
    })
    const best = cost.indexOf(Math.min(...cost))
    now.seat(r, i, best)
    const table = tables[best]?.id ?? ''
    placed.push({
      round,
      table,
      already: false,
      drawnUp: (sizes[best] as number) >= (tables[best]?.seats ?? 0),
      breaksRule: (cost[best] as number) >= hard,
    })
    seats = seats.map((s) =>
      s.id !== round ? s : { ...s, tables: s.tables.map((t) => (t.id === table ? { ...t, people: [...t.people, late.id] } : t)) },
    )
  }
  return { problem: joined, seating: seats, placed }
}

/** How much an even spread counts against strangers: a chair too few is worse than any repeat, a person more is half of one. */
const roughly = { full: 20_000, person: 50 }

export type Move = { round: string; person: string; from: string; to: string }

/**
 * Takes away those who did not come to a round, and mends what that breaks with as few moves as it takes: mostly none.
 * A table is too small below six tenths of the average; it is filled up, or emptied where that takes fewer and there
 * are chairs. A role left open is given to somebody at the table.
 */
export function withoutNoShows(problem: Problem, seating: Seating, absent: string[], round: string) {
  const gone = new Set(absent)
  const everywhere = problem.rounds.map((r) => r.id)
  const people = problem.people.map((p) => (gone.has(p.id) ? { ...p, rounds: (p.rounds ?? everywhere).filter((id) => id !== round) } : p))
  const left: Problem = { ...problem, people }
  const now = new Standing(left, seating)
  const r = now.round(round)
  const tables = left.rounds[r]?.tables ?? []
  const moves: Move[] = []
  for (let defects = defectsOf(now, r); defects > 0; ) {
    const move = bestMove(now, r, defects)
    if (!move) break
    const person = left.people[move.person]?.id ?? ''
    const to = tables[move.to]?.id ?? ''
    // Who is moved on is told of one move: from where they sat to where they end.
    const earlier = moves.find((m) => m.person === person)
    if (earlier) earlier.to = to
    else moves.push({ round, person, from: tables[now.tableOf(r, move.person)]?.id ?? '', to })
    now.seat(r, move.person, move.to)
    defects = move.defects
  }
  return { problem: left, seating: reseated(left, seating, now, r, round), moves: moves.filter((m) => m.from !== m.to) }
}

function defectsOf(now: Standing, r: number): number {
  const inUse = (now.problem.rounds[r]?.tables ?? [])
    .map((t, k) => ({ seats: t.seats, there: now.members(r, k) }))
    .filter((t) => t.there.length > 0)
  const seated = inUse.reduce((sum, t) => sum + t.there.length, 0)
  const free = inUse.reduce((sum, t) => sum + Math.max(0, t.seats - t.there.length), 0)
  const least = Math.max(2, Math.ceil((seated / Math.max(1, inUse.length)) * 0.6))
  let defects = 0
  for (const { seats, there } of inUse) {
    const elsewhere = free - Math.max(0, seats - there.length)
    const toFill = least - there.length
    if (inUse.length > 1 && toFill > 0) defects += elsewhere >= there.length ? Math.min(toFill, there.length) : toFill
    if (now.problem.wishes.newcomers === 'off') continue
    const newcomers = there.filter((i) => now.problem.people[i]?.newcomer).length
    defects += Math.max(0, newcomers - 2 * (there.length - newcomers))
  }
  return defects
}

/** The one move that mends the most without breaking a rule, the cheapest of those; null where none helps. */
function bestMove(now: Standing, r: number, defects: number) {
  const round = now.model.rounds[r]
  const tables = now.problem.rounds[r]?.tables ?? []
  let best: { person: number; to: number; defects: number; cost: number } | null = null
  const bound = new Set(round?.clusters.flatMap((c) => [...c]))
  for (let i = 0; i < now.model.people; i++) {
    const from = now.tableOf(r, i)
    if (from < 0 || bound.has(i) || (round?.fixedAt[i] ?? -1) >= 0) continue
    for (const [to, table] of tables.entries()) {
      const size = to === from ? 0 : now.members(r, to).length
      if (size === 0 || size >= table.seats) continue
      const cost = now.place(r, i, to) - now.place(r, i, from)
      if (now.place(r, i, to) >= hard) continue
      now.seat(r, i, to)
      const after = defectsOf(now, r)
      now.seat(r, i, from)
      if (after < defects && (!best || after < best.defects || (after === best.defects && cost < best.cost))) {
        best = { person: i, to, defects: after, cost }
      }
    }
  }
  return best
}

function reseated(problem: Problem, seating: Seating, now: Standing, r: number, round: string): Seating {
  const roles = new RoleShare(problem)
  return seating.map((seated) =>
    seated.id !== round
      ? seated
      : {
          ...seated,
          tables: seated.tables.map((table) => {
            const there = now.members(r, now.table(r, table.id)).map((i) => problem.people[i] as Person)
            const order = [...table.people.filter((id) => there.some((p) => p.id === id)), ...there.map((p) => p.id)]
            const held = problem.wishes.roles ? roles.share(there, table) : { chair: null, pen: null }
            return { ...table, people: [...new Set(order)], ...held }
          }),
        },
  )
}
