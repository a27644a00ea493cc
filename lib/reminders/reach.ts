import 'server-only'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { allServices } from '@/lib/libraries/services'
import { unreachable } from '@/lib/mail/bounces'
import { wanted } from '@/lib/notices/wanted'
import { knownPeople } from '@/lib/people/known'
import { whoReceives } from '@/lib/push/subscriptions'
import { servicesThatAnswered } from '@/lib/registrations/answers'
import type { Step } from './campaign'
import { type Send, sendsOf } from './reached'
import { campaignOf } from './rows'

/**
 * Why a library service was not reached. `nobody`: nobody there is in the network. `notTold`: no reminder was for them.
 * `off`: they want no mail, and no device of theirs receives messages. `bounced`: the mail came back. `waits`: sent, and not taken yet.
 * `missed`: it could not be delivered while it was of use, and was given up.
 */
export type Why = 'nobody' | 'notTold' | 'off' | 'bounced' | 'waits' | 'missed'

export type Reach = {
  libraryId: string
  library: string
  how: 'push' | 'mail' | 'none'
  why: Why | null
  /** They have registered, or given a place up: there is nothing to telephone about. */
  answered: boolean
  /** Whom the network knows there. */
  people: string[]
}

/**
 * For each public library service, how a season's reminders (or one of its steps) have reached anybody there: on a screen,
 * by mail, or not at all.
 */
export async function reachOf(db: Db, actor: Actor, seasonId: string, step: Step | null, now: Date): Promise<Reach[]> {
  if (!can(actor, 'plan')) throw new NotFound()
  const asked = (await campaignOf(db, seasonId)).filter((one) => step === null || one.step === step)
  const sends = await sendsOf(
    db,
    asked.map(({ id }) => id),
    now,
  )
  const people = await knownPeople(db, actor)
  const ids = people.map(({ id }) => id)
  const cameBack = await unreachable(db, ids)
  const wants = await wanted(db, ids, 'meetings')
  const receives = await whoReceives(db, ids)
  const off = new Set(ids.filter((id) => !wants.get(id)?.mail && !(wants.get(id)?.push && receives.has(id))))
  const answered = await servicesThatAnswered(db, seasonId)
  return (await allServices(db))
    .filter((service) => service.sector === 'public')
    .map(({ id, name }) => {
      const theirs = people.filter(({ libraryId }) => libraryId === id)
      const own = new Set(theirs.map((person) => person.id))
      const toThem = sends.filter(({ personId }) => own.has(personId))
      const reached = toThem.filter((send) => send.reachedAt && !(send.channel === 'mail' && cameBack.has(send.personId)))
      const how = reached.some(({ channel }) => channel === 'push') ? 'push' : reached.length > 0 ? 'mail' : 'none'
      const why = how === 'none' ? whyNot(theirs, toThem, cameBack, off) : null
      const named = theirs.map((person) => person.name ?? person.email)
      return { libraryId: id, library: name, how, why, answered: answered.has(id), people: named }
    })
}

function whyNot(people: { id: string }[], sends: Send[], cameBack: Set<string>, off: Set<string>): Why {
  if (people.length === 0) return 'nobody'
  if (people.every(({ id }) => cameBack.has(id))) return 'bounced'
  if (sends.length === 0) return people.every(({ id }) => off.has(id) || cameBack.has(id)) ? 'off' : 'notTold'
  if (sends.every(({ personId }) => cameBack.has(personId))) return 'bounced'
  return sends.some(({ fate }) => fate === 'waits') ? 'waits' : 'missed'
}
