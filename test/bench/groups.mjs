import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '../..')

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
 * less, after three runs to warm up; `ctx.long` is how many milliseconds the long run of the real meetings may take (60 s).
 */
export async function groups(ctx = {}) {
  const outfile = path.join(os.tmpdir(), `bench-groups-${process.pid}.mjs`)
  await build({
    entryPoints: [path.join(root, 'test/bench/groups-run.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { '@': root },
    logLevel: 'error',
  })
  const run = await import(pathToFileURL(outfile).href)
  await rm(outfile)
  const rows = []
  const row = (name, value, unit, target, ok) => rows.push({ name: `groups: ${name}`, value, unit, target, ok })
  for (const { name, shape, repeats, ms } of instances) {
    const found = run.plainInstance(shape, ms, [1, 2, 3])
    row(`${name}, repeats`, found.repeats, 'repeats', `<= ${repeats}`, found.repeats <= repeats)
    row(`${name}, time to reach it`, found.ms, 'ms', `<= ${ms}`, found.ms <= ms)
  }
  const real = run.realMeetings(ctx.long ?? 60_000, [1, 2, 3])
  row('132 people over two meetings, 12 seasons: rules not kept', real.unkept, 'rules', '0', real.unkept === 0)
  row('the same, repeats in 300 ms', real.repeats, 'repeats', '', true)
  row('the same, best of the long run', real.best, 'repeats', '', true)
  row('the same, over the best', real.over, '%', '<= 5', real.over <= 5)
  row('the same, weighed by age, over the best', real.weighedOver, '%', '<= 5', real.weighedOver <= 5)
  row('a late arrival, nobody moved', real.late, 'ms', '< 20', real.late < 20 && real.lateMoved === 0)
  const seasons = run.tenSeasons([1, 2, 3])
  row('ten seasons, repeats seated so', seasons.ours, 'repeats', '', true)
  row('ten seasons, repeats at random', seasons.random, 'repeats', '', true)
  row('ten seasons, ours of random', seasons.share, '%', '< 50', seasons.share < 50)
  return rows
}

if (process.argv[1] === import.meta.filename) {
  for (const line of await groups({ long: Number(process.argv[2] ?? 60_000) })) console.log(JSON.stringify(line))
}
