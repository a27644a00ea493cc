// A process that only holds a data directory, as a running server does, until it is killed.
import { createServer } from 'node:net'
import path from 'node:path'

const [dir = ''] = process.argv.slice(2)
createServer().listen(path.relative(process.cwd(), path.join(dir, 'in-use.sock')), () => process.send?.('held'))
