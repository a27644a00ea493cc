import { plainInstance, realMeetings, tenSeasons } from './groups-run'
import type { Figure } from './run'

/** How long the run may take that the real meetings' 300 ms are held against. */
const longMs = 60_000

/** Groups × size × rounds (people, where they do not fill the tables), the most repeats, and the most milliseconds. */
const instances = [
  { name: '5x3x7', shape: [5, 3, 7], repeats: 0, ms: 100 },
  { name: '8x4x5', shape: [8, 4, 5], repeats: 0, ms: 10 },
  { name: '8x4x8', shape: [8, 4, 8], repeats: 0, ms: 500 },
  { name: '8x4x10', shape: [8, 4, 10], repeats: 0, ms: 1000 },
  { name: '10x6x4', shape: [10, 6, 4], repeats: 0, ms: 50 },
  { name: '12x8x3', shape: [12, 8, 3], repeats: 0, ms: 10 },
  { name: '20x8x3', shape: [20, 8, 3], repeats: 0, ms: 10 },
  { name: '6x8x4', shape: [6, 8, 4], repeats: 46, ms: 1000 },
  { name: '8x8x9', shape: [8, 8, 9], repeats: 0, ms: 100 },
  { name: '93 at 12 uneven tables x3', shape: [12, 8, 3, 93], repeats: 0, ms: 100 },
]

/**
 * The solver's figures, three seeds each, median. Times are the process's own CPU time, so that a busy machine counts
 * less, after three runs to warm up.
 */
export async function* groups(): AsyncGenerator<Figure> {
  const row = (name: string, value: number, unit: string, target: string | null, ok: boolean | null): Figure => ({
    name,
    value,
    unit,
    target,
    ok,
  })
  for (const { name, shape, repeats, ms } of instances) {
    const found = plainInstance(shape, ms, [1, 2, 3])
    yield row(`${name}, repeats`, found.repeats, 'repeats', `<= ${repeats}`, found.repeats <= repeats)
    yield row(`${name}, time to reach it`, found.ms, 'ms', `<= ${ms}`, found.ms <= ms)
  }
  const real = realMeetings(longMs, [1, 2, 3])
  yield row('132 people over two meetings, 12 seasons: rules not kept', real.unkept, 'rules', '0', real.unkept === 0)
  yield row('the same, repeats in 300 ms', real.repeats, 'repeats', null, null)
  yield row('the same, best of the long run', real.best, 'repeats', null, null)
  yield row('the same, over the best', real.over, '%', '<= 5', real.over <= 5)
  yield row('the same, weighed by age, over the best', real.weighedOver, '%', '<= 5', real.weighedOver <= 5)
  yield row('a late arrival, nobody moved', real.late, 'ms', '< 20', real.late < 20 && real.lateMoved === 0)
  const seasons = tenSeasons([1, 2, 3])
  yield row('ten seasons, repeats seated so', seasons.ours, 'repeats', null, null)
  yield row('ten seasons, repeats at random', seasons.random, 'repeats', null, null)
  yield row('ten seasons, ours of random', seasons.share, '%', '< 50', seasons.share < 50)
}
