import { startPostgres } from '@/test/support/databases.setup'
import { type Server, startServer } from '@/test/support/server'
import { onExit } from './cleanup'

/** What the figures are taken from: a production build with the demo's season, on a real Postgres of its own. */
export type Stage = { databaseUrl: string; server: Server; agenda: string }

export async function setStage(): Promise<Stage> {
  const postgres = await startPostgres()
  onExit.do(postgres.stop)
  const databaseUrl = `${postgres.url}/template_netvaerk`
  const server = await startServer({ env: { DATABASE_URL: databaseUrl } })
  onExit.do(server.close)
  const front = await (await fetch(server.address)).text()
  const agenda = /href="(\/meetings\/[^"/]+\/agenda)"/.exec(front)?.[1]
  if (!agenda) throw new Error('the front page leads to no agenda')
  return { databaseUrl, server, agenda: server.address + agenda }
}
