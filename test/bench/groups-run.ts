import { type Problem, toProblem } from '@/lib/groups/input'
import { seatLate } from '@/lib/groups/late'
import { tablesFor } from '@/lib/groups/sizes'
import { type Outcome, solve } from '@/lib/groups/solve'
import { atRandom, live, network } from './groups-season'

type Seated = Extract<Outcome, { kind: 'seated' }>

function seated(outcome: Outcome): Seated {
  if (outcome.kind !== 'seated') throw new Error(JSON.stringify(outcome))
  return outcome
}

/** CPU milliseconds of this process: a budget and a stopwatch that neighbours on the machine disturb less. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
const rounded = (n: number): number => Math.round(n * 10) / 10

/** Repeats, and the milliseconds of the whole call where it stopped by itself, else until its best was found. */
export function plainInstance([tables = 0, size = 0, rounds = 0, people = tables * size]: number[], ms: number, seeds: number[]) {
  const given = {
    people: Array.from({ length: people }, (_, i) => ({ id: `p${i}` })),
    rounds: Array.from({ length: rounds }, (_, r) => ({ id: `r${r}`, tables: tablesFor(people, { count: tables }) ?? [] })),
  }
  const problems = seeds.map((seed) => toProblem({ ...given, seed }))
  for (let k = 0; k < 3; k++) solve(toProblem(given), { ms: 200 })
  const timed = (problem: Problem) => {
    const began = cpu()
    const { account, search } = seated(solve(problem, { ms }, { clock: cpu }))
    return { repeats: account.repeats.total, ms: search.ended === 'best' ? cpu() - began : search.bestAtMs }
  }
  // The compiler works on other threads of this process: the fastest of three is the solver's own time.
  const runs = problems.map((problem) => [timed(problem), timed(problem), timed(problem)].reduce((a, b) => (b.ms < a.ms ? b : a)))
  return { repeats: median(runs.map((r) => r.repeats)), ms: rounded(median(runs.map((r) => r.ms))) }
}

const sit = (iterations: number) => (problem: Problem) => {
  const { seating } = seated(solve(problem, { iterations }))
  return seating.map((round) => round.tables.map((table) => table.people))
}

/** The thirteenth season's two meetings, eight people away in the middle round, after twelve seasons seated by the solver. */
function meetings(seed: number): Problem[] {
  return live(12, 66, seed, sit(100_000))
    .slice(-2)
    .map((problem) => ({
      ...problem,
      people: problem.people.map((p, i) => (i % 8 === 3 && i < 64 ? { ...p, rounds: ['r1', 'r3'] } : p)),
    }))
}

export function realMeetings(long: number, seeds: number[]) {
  const runs = seeds.map((seed) => {
    const both = meetings(seed)
    const once = (ms: number) => both.map((problem) => seated(solve(problem, { ms: ms / both.length }, { clock: cpu })))
    once(300)
    const short = once(300)
    const best = once(long)
    const sum = (outcomes: Seated[], of: (o: Seated) => number) => outcomes.reduce((total, o) => total + of(o), 0)
    const [repeats, least] = [sum(short, (o) => o.account.repeats.total), sum(best, (o) => o.account.repeats.total)]
    const weighed = (outcomes: Seated[]) => sum(outcomes, (o) => o.account.cost)
    const late = both.map((problem, i) => lateArrival(problem, short[i] as Seated))
    return {
      unkept: sum(short, (o) => o.account.unkept.length),
      repeats,
      best: least,
      over: rounded((repeats / Math.max(1, least) - 1) * 100),
      weighedOver: rounded((weighed(short) / weighed(best) - 1) * 100),
      late: rounded(Math.max(...late.map((l) => l.ms))),
      lateMoved: Math.max(...late.map((l) => l.moved)),
    }
  })
  const of = (key: keyof (typeof runs)[number]) => median(runs.map((r) => r[key]))
  return {
    unkept: Math.max(...runs.map((r) => r.unkept)),
    repeats: of('repeats'),
    best: of('best'),
    over: of('over'),
    weighedOver: of('weighedOver'),
    late: of('late'),
    lateMoved: Math.max(...runs.map((r) => r.lateMoved)),
  }
}

function lateArrival(problem: Problem, { seating }: Seated) {
  const [person] = network(1, 4711, 9000)
  if (!person) throw new Error('nobody')
  const rounds = problem.rounds.map((r) => r.id)
  let ms = Number.POSITIVE_INFINITY
  let moved = 0
  for (let k = 0; k < 5; k++) {
    const began = cpu()
    const after = seatLate(problem, seating, person, rounds)
    ms = Math.min(ms, cpu() - began)
    const where = (s: typeof seating) => new Map(s.flatMap((r) => r.tables.flatMap((t) => t.people.map((id) => [`${r.id} ${id}`, t.id]))))
    const then = where(after.seating)
    moved = [...where(seating)].filter(([who, table]) => then.get(who) !== table).length
  }
  return { ms, moved }
}

export function tenSeasons(seeds: number[]) {
  const runs = seeds.map((seed) => {
    const count = { ours: 0, random: 0 }
    for (const [how, way] of [
      ['ours', sit(200_000)],
      ['random', atRandom],
    ] as const) {
      live(10, 66, seed, (problem) => {
        const tables = way(problem)
        count[how] += repeatsOf(problem, tables)
        return tables
      })
    }
    return { ...count, share: rounded((count.ours / count.random) * 100) }
  })
  const of = (key: 'ours' | 'random' | 'share') => median(runs.map((r) => r[key]))
  return { ours: of('ours'), random: of('random'), share: of('share') }
}

function repeatsOf(problem: Problem, rounds: string[][][]): number {
  const pairs = (people: string[]) => people.flatMap((a, i) => people.slice(0, i).map((b) => [a, b].sort().join(' ')))
  const met = new Set(problem.history.flatMap((h) => pairs(h.people)))
  let sum = 0
  for (const pair of rounds.flat().flatMap(pairs)) {
    if (met.has(pair)) sum++
    met.add(pair)
  }
  return sum
}
