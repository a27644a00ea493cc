import { type PastTable, type Person, type ProblemInput, type Round, toProblem } from '@/lib/groups/input'
import { random, shuffled } from '@/lib/groups/prng'
import { randomSeating } from '@/lib/groups/random-seating'
import { tablesFor } from '@/lib/groups/sizes'

/** A made-up network like the real one: 98 library services in five regions, people who come, stay away, and are new. */
export type Network = { people: Person[]; west: Set<string> }

const regions = [
  { name: 'Nordjylland', side: 'west', libraries: 11 },
  { name: 'Midtjylland', side: 'west', libraries: 19 },
  { name: 'Syddanmark', side: 'west', libraries: 22 },
  { name: 'Sjælland', side: 'east', libraries: 17 },
  { name: 'Hovedstaden', side: 'east', libraries: 29 },
]

/** `count` people, one to three from each library service that is big enough to send more than one. */
export function network(count: number, seed: number, from = 0): Person[] {
  const rng = random(seed)
  const libraries = regions.flatMap((r) =>
    Array.from({ length: r.libraries }, (_, i) => ({ ...r, id: `${r.name} ${i + 1}`, large: i < 4 })),
  )
  const posts = libraries.flatMap((l) => Array.from({ length: l.large ? 4 : 2 }, () => l))
  return shuffled(posts, rng)
    .slice(0, count)
    .map((l, i) => ({
      id: `p${from + i}`,
      library: l.id,
      side: l.side,
      region: l.name,
      size: l.large ? 'large' : 'small',
      newcomer: false,
      presenter: false,
      chair: rng.below(4) === 0 ? 'gladly' : rng.below(6) === 0 ? 'never' : 'ifNeeded',
      pen: rng.below(4) === 0 ? 'gladly' : rng.below(6) === 0 ? 'never' : 'ifNeeded',
    }))
}

export const rounds = (people: number, count: number, size: number): Round[] =>
  Array.from({ length: count }, (_, r) => ({ id: `r${r + 1}`, tables: tablesFor(people, { size }) ?? [] }))

type Sitting = (problem: ReturnType<typeof toProblem>) => string[][][]

/**
 * The network's life: `seasons` seasons of two meetings, to each of which most of a side come, some from the other side,
 * and in which some leave for good and new ones take their place. `sit` seats every meeting on the history so far.
 */
export function live(seasons: number, perMeeting: number, seed: number, sit: Sitting) {
  const rng = random(seed)
  let people = network(Math.round(perMeeting * 2.6), seed)
  const seen = new Set<string>()
  const history: { season: number; people: string[] }[] = []
  let made = people.length
  const meetings: ReturnType<typeof toProblem>[] = []
  for (let season = 0; season <= seasons; season++) {
    for (const side of ['west', 'east']) {
      const likely = shuffled(people, rng).sort((a, b) => Number(b.side === side) - Number(a.side === side))
      const own = likely.filter((p) => p.side === side)
      const come = [
        ...own.slice(0, perMeeting - 4),
        ...likely.filter((p) => p.side !== side).slice(0, perMeeting - Math.min(own.length, perMeeting - 4)),
      ]
      const there = come.map((p) => ({ ...p, newcomer: !seen.has(p.id) }))
      const past: PastTable[] = history.map((h) => ({ ago: season - h.season, people: h.people }))
      const given: ProblemInput = { people: there, rounds: rounds(there.length, 3, 6), history: past, seed: seed + season }
      const problem = toProblem(given)
      meetings.push(problem)
      if (season < seasons) for (const round of sit(problem)) for (const table of round) history.push({ season, people: table })
      for (const p of there) seen.add(p.id)
    }
    // One in ten leaves each season; as many come in their place, from the same kind of libraries.
    const leaving = new Set(shuffled(people, rng).slice(0, Math.round(people.length * 0.1)))
    const replacements = network(leaving.size, seed * 1000 + season, made)
    made += leaving.size
    people = [...people.filter((p) => !leaving.has(p)), ...replacements]
  }
  return meetings
}

export const atRandom: Sitting = (problem) => randomSeating(problem, problem.seed).map((r) => r.tables.map((t) => t.people))
