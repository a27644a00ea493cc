import 'server-only'
import { type Db, db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { type KeyPair, pushKeys } from './keys'
import { claimDue, dueHosts, forgetDevice, giveUpHopeless, markFailed, markSent, type Push, postpone } from './outbox'
import { makeSender, type Outcome, type Sender } from './sender'

/** A claimed message is another sweeper's after a minute, counted from `now`; a send gives up within ten seconds. */
const claimingMs = 30_000
/** Claimed and written down together: a claim costs the database as much for one as for all of them. */
const batch = 200
/** Batches on their way to one service: while one is written down, the others are sent. */
const batches = 3
/** Encrypted without a pause: pages are to be answered in between. */
const breath = 10
const restMs = 60_000

/**
 * Sends what is due, each message by one sweeper only. Every push service has a lane of its own, so that one that is slow
 * or gone holds up nobody else. Returns how many were sent.
 */
export async function deliverDue(db: Db, sender: Sender, now: Date): Promise<number> {
  await giveUpHopeless(db, now)
  const due = (await dueHosts(db, now)).filter((host) => (sender.rests.get(host) ?? now) <= now)
  if (due.length === 0) return 0
  const keys = await pushKeys(db)
  const sent = await Promise.all(due.map((host) => lane(db, sender, host, keys, now)))
  return sent.reduce((a, b) => a + b)
}

const shared = globalThis as unknown as { netvaerkPushSender?: Sender }

/** Sends what is due from this server's own database. */
export async function deliverDuePushes(now: Date): Promise<void> {
  shared.netvaerkPushSender ??= makeSender(`mailto:${/<(.+)>/.exec(env().MAIL_FROM)?.[1] ?? env().MAIL_FROM}`)
  await deliverDue(await db(), shared.netvaerkPushSender, now)
}

async function lane(db: Db, sender: Sender, host: string, keys: KeyPair[], now: Date): Promise<number> {
  const until = performance.now() + claimingMs
  let sent = 0
  let open = true
  const work = async () => {
    while (open && performance.now() < until) {
      const claimed = await claimDue(db, host, batch, now)
      if (claimed.length === 0) return
      const outcomes = await sendAll(sender, claimed, keys, now)
      await settle(db, host, claimed, outcomes, now)
      sent += outcomes.filter(({ what }) => what === 'sent').length
      const rest = restAfter(outcomes)
      // A service that takes nothing any more is not asked about all the others too.
      if (rest !== null) open = false
      if (rest) sender.rests.set(host, new Date(now.getTime() + rest))
    }
  }
  await Promise.all(Array.from({ length: batches }, work))
  return sent
}

async function sendAll(sender: Sender, pushes: Push[], keys: KeyPair[], now: Date): Promise<Outcome[]> {
  const outcomes: Promise<Outcome>[] = []
  for (const push of pushes) {
    outcomes.push(sender.send(push, keys, now))
    if (outcomes.length % breath === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return Promise.all(outcomes)
}

async function settle(db: Db, host: string, pushes: Push[], outcomes: Outcome[], now: Date): Promise<void> {
  const taken = pushes.filter((_, i) => outcomes[i]?.what === 'sent')
  if (taken.length > 0) await markSent(db, taken, now)
  const refusals = new Set<string>()
  for (const [i, push] of pushes.entries()) {
    const outcome = outcomes[i]
    if (outcome?.what === 'gone') await forgetDevice(db, push)
    if (outcome?.what === 'wait') await postpone(db, push, 'answered 429', new Date(now.getTime() + outcome.seconds * 1000))
    if (outcome?.what !== 'failed') continue
    if (/40[13]$/.test(outcome.reason)) refusals.add(outcome.reason)
    await markFailed(db, push, outcome, now)
  }
  // Somebody has to look at the keys: docs/operations.md.
  for (const reason of refusals) console.error(`push: ${host} does not accept our key (${reason})`)
}

/** For how many milliseconds a service is to be left alone after this; 0: until the next sweep; null: not at all. */
function restAfter(outcomes: Outcome[]): number | null {
  const waits = outcomes.map((outcome) => (outcome.what === 'wait' ? outcome.seconds * 1000 : 0))
  const longest = Math.max(...waits)
  if (longest > 0) return longest
  if (!outcomes.every((outcome) => outcome.what === 'failed' && !outcome.final)) return null
  return outcomes.some((outcome) => outcome.what === 'failed' && !outcome.heard) ? restMs : 0
}
