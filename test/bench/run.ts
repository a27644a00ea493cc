// npm run bench            lists the benches
// npm run bench -- pages   runs one, and prints one JSON object a line; exits 1 where a target is missed
import { onExit } from './cleanup'
import { discussions } from './discussions'
import { groups } from './groups'
import { notes } from './notes'
import { pages } from './pages'
import { push } from './push'
import { registration } from './registration'

const benches: Record<string, { about: string; run: () => AsyncGenerator<Figure> }> = {
  discussions: { about: 'a thread of a hundred posts for a member: requests a second, weight, Lighthouse, search', run: discussions },
  groups: { about: 'seating people at tables: repeated pairs and the time to reach them', run: groups },
  notes: { about: 'notes written together: a keystroke to the next phone, merging, sixty writers, weight, memory', run: notes },
  pages: { about: 'the public pages on a phone: weight, Lighthouse, cold start, requests a second, publish to phone', run: pages },
  push: { about: 'ten thousand push messages from one server beside plain web-push, and from one that is killed ten times', run: push },
  registration: { about: 'a thousand people registering at once against two servers on one Postgres', run: registration },
}

/** One measured thing. `ok` is null where there is no target to hold. */
export type Figure = { name: string; value: number; unit: string; target: string | null; ok: boolean | null }

const [wanted = ''] = process.argv.slice(2)
const bench = benches[wanted]
if (!bench) {
  for (const [name, { about }] of Object.entries(benches)) console.log(`${name}: ${about}`)
  process.exit(wanted === '' ? 0 : 1)
}

let missed = 0
for await (const figure of bench.run()) {
  console.log(JSON.stringify({ bench: wanted, ...figure }))
  if (figure.ok === false) missed++
}
await onExit.clean()
process.exit(missed > 0 ? 1 : 0)
