// A process of its own that publishes each title it is sent.
import { open } from '@/lib/db/client'
import { publishTitle } from '../servers/publishing'

const [databaseUrl] = process.argv.slice(2)
const { db } = await open(databaseUrl, '')
process.on('message', (title) => void publishTitle(db, String(title)))
process.send?.('ready')
