// A process of its own that claims the directory it is given, and holds it until it is killed.
import { claim } from '../../lib/db/claim.ts'

await claim(process.argv[2] ?? '')
process.send?.('held')
setInterval(() => {}, 1000)
