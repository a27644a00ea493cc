'use server'
import { refresh } from 'next/cache'
import { after } from 'next/server'
import { z } from 'zod'
import { type ActionContext, action } from '@/lib/auth/action'
import { now } from '@/lib/clock'
import { deliverDueMail } from '@/lib/mail/deliver'
import { admit, makeFacilitator, remove, turnAway, unmakeFacilitator } from '@/lib/people/admit'

const verbs = {
  admit: ({ db, person, now }, personId) => admit(db, person, { personId, trustDomain: false }, now),
  admitAndTrust: ({ db, person, now }, personId) => admit(db, person, { personId, trustDomain: true }, now),
  turnAway: ({ db, person }, personId) => turnAway(db, person, personId),
  makeFacilitator: ({ db, person }, personId) => makeFacilitator(db, person, personId),
  unmakeFacilitator: ({ db, person }, personId) => unmakeFacilitator(db, person, personId),
  remove: ({ db, person }, personId) => remove(db, person, personId),
} satisfies Record<string, (context: ActionContext, personId: string) => Promise<void>>

export type PersonVerb = keyof typeof verbs

const input = z.object({
  verb: z.enum(Object.keys(verbs) as [PersonVerb, ...PersonVerb[]]),
  personId: z.uuid(),
  /** What the page called the person, to be said back; it decides nothing. */
  name: z.string().max(200),
})

/** Everything a facilitator does with a person, each a button of one form. */
export const decide = action('admit', input, async (context, { verb, personId, name }) => {
  await verbs[verb](context, personId)
  after(() => deliverDueMail(now()))
  refresh()
  return { verb, name }
})
