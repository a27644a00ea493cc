import { request } from 'node:http'
import { sql } from 'drizzle-orm'
import { libraries, meetings, people, registrations, sessions } from '@/drizzle/schema'
import { hashToken } from '@/lib/auth/session'
import { open } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { startPostgres } from '@/test/support/databases.setup'
import { type Server, startServer } from '@/test/support/server'
import { onExit } from './cleanup'
import { atMost, noted, quantile } from './figures'
import type { Figure } from './run'

const crowd = 1000
/** In each of the two meetings: most of them find no chair. */
const capacity = 300

/** A thousand people press at the same moment, half of them on each of two servers with one Postgres between them. */
export async function* registration(): AsyncGenerator<Figure> {
  const postgres = await startPostgres()
  onExit.do(postgres.stop)
  const databaseUrl = `${postgres.url}/template_netvaerk`
  const servers: Server[] = []
  for (let i = 0; i < 2; i++) {
    const server = await startServer({ env: { DATABASE_URL: databaseUrl } })
    onExit.do(server.close)
    servers.push(server)
  }
  const { db, close } = await open(databaseUrl, '')
  onExit.do(close)
  await db.update(meetings).set({ capacity })
  const tokens = await peopleOf(db)
  // Each has the page open before it begins; reading it is not what is measured.
  const choice = await choiceOf(servers[0] as Server, tokens[0] ?? '')
  await warmUp(servers, tokens[0] ?? '')
  const presses = tokens.map((token, i) => pressOf(servers[i % 2] as Server, token, choice[i % 2] ?? ''))
  const before = await db.$count(registrations)
  const took: number[] = []
  const begun = performance.now()
  const answers = await Promise.all(
    presses.map(async (press) => {
      const answer = await press()
      took.push(performance.now() - begun)
      return answer
    }),
  )
  yield noted('people registering at once', crowd, 'people')
  yield {
    name: 'answered with a place',
    value: answers.filter((ok) => ok).length,
    unit: 'people',
    target: `= ${crowd}`,
    ok: answers.every(Boolean),
  }
  const made = (await db.$count(registrations)) - before
  yield { name: 'places in the database', value: made, unit: 'places', target: `= ${crowd}`, ok: made === crowd }
  yield atMost("seats above a meeting's capacity", await seatsTooMany(db), 'seats', 0)
  yield atMost('library services with another number of free seats than one', await wrongFree(db), 'services', 0)
  yield noted('answer, median', quantile(took, 0.5), 'ms')
  yield atMost('answer, p95', quantile(took, 0.95), 'ms', 2000)
}

type Db = Awaited<ReturnType<typeof open>>['db']

/** Members of the country's public library services, each signed in. Returns their sessions' tokens. */
async function peopleOf(db: Db): Promise<string[]> {
  const services = (await db.select().from(libraries)).filter((one) => one.sector === 'public' && !one.servedById)
  const rows = Array.from({ length: crowd }, (_, i) => ({
    id: newId(),
    email: `crowd-${i}@x.example`,
    name: `Person ${i}`,
    libraryId: services[i % services.length]?.id,
    standing: 'member' as const,
  }))
  await db.insert(people).values(rows)
  const tokens = rows.map((_, i) => `crowd-${i}-${newId()}`)
  const expiresAt = new Date(Date.now() + 3_600_000)
  await db.insert(sessions).values(rows.map(({ id }, i) => ({ personId: id, tokenHash: hashToken(tokens[i] ?? ''), expiresAt })))
  return tokens
}

const cookie = (token: string) => `next-auth.session-token=${token}`

/** The meetings one may choose, as the page has them. */
async function choiceOf(server: Server, token: string): Promise<string[]> {
  const page = await (await fetch(`${server.address}/registration`, { headers: { cookie: cookie(token) } })).text()
  const fields = [...page.matchAll(/<input[^>]*name="meetingId"[^>]*>/g)]
  const choices = [...new Set(fields.map(([field]) => /value="([0-9a-f-]{36})"/.exec(field)?.[1] ?? ''))]
  if (choices.length !== 2) throw new Error('the page has no form to register with')
  return choices
}

/** What a phone sends when one presses, ready to be sent: making it is the phone's work, and not what is measured. */
function pressOf(server: Server, token: string, meetingId: string): () => Promise<boolean> {
  const fields = { id: crypto.randomUUID(), meetingId, shownOre: '50000', ean: '', reference: '', requisition: '', diet: '', access: '' }
  const body = JSON.stringify(fields)
  const headers = {
    cookie: cookie(token),
    origin: server.address,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  return () =>
    new Promise((resolve, reject) => {
      const sent = request(`${server.address}/api/registration`, { method: 'POST', headers, agent: false }, async (answer) => {
        let said = ''
        for await (const piece of answer.setEncoding('utf8')) said += piece
        resolve(answer.statusCode === 200 && JSON.parse(said).ok)
      })
      sent.on('error', reject).end(body)
    })
}

/** Servers that have been up for a while: they have answered some thousand calls, which were refused and cost no place. */
async function warmUp(servers: Server[], token: string): Promise<void> {
  for (let round = 0; round < 40; round++)
    await Promise.all(servers.flatMap((server) => Array.from({ length: 20 }, () => pressOf(server, token, newId())())))
}

async function seatsTooMany(db: Db): Promise<number> {
  const { rows } = (await db.execute(sql`
    select coalesce(sum(greatest(taken - capacity, 0)), 0)::int as many from (
      select m.capacity, (select count(*) from registrations r where r.meeting_id = m.id and r.status in ('seated', 'offered')) as taken
      from meetings m) as each`)) as unknown as { rows: { many: number }[] }
  return rows[0]?.many ?? Number.NaN
}

async function wrongFree(db: Db): Promise<number> {
  const { rows } = (await db.execute(sql`
    select count(*)::int as many from (
      select r.library_id, r.season_id from registrations r join libraries l on l.id = r.library_id
      where r.status = 'seated' and l.sector = 'public'
      group by r.library_id, r.season_id having count(*) filter (where r.free) <> 1) as wrong`)) as unknown as { rows: { many: number }[] }
  return rows[0]?.many ?? Number.NaN
}
