'use server'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { deviceOf } from '@/lib/auth/device'
import { take } from '@/lib/auth/rate-limit'
import { Refused } from '@/lib/errors'
import { localePath, messages } from '@/lib/i18n'
import { subscriptionInput } from '@/lib/push/input'
import { push } from '@/lib/push/outbox'
import { subscribe, turnOff, unsubscribe } from '@/lib/push/subscriptions'

export const receiveHere = action(null, subscriptionInput, async ({ db, person, now }, input) => {
  const device = deviceOf((await headers()).get('user-agent'))
  const { id } = await subscribe(db, person, { ...input, device }, now)
  refresh()
  return id
})

export const stopHere = action(null, z.object({ endpoint: z.url() }), async ({ db, person }, input) => {
  await unsubscribe(db, person, input)
  refresh()
})

export const turnOffDevice = action(null, z.object({ id: z.uuid() }), async ({ db, person }, { id }) => {
  await turnOff(db, person, id)
  refresh()
})

const tests = { most: 5, seconds: 600 }

export const sendTest = action(null, z.object({}), async ({ db, person, now }) => {
  if (!(await take(db, `push-test:${person.id}`, tests, now))) throw new Refused('tooMany')
  const message = { ...messages(person.locale).push.test, path: localePath(person.locale, '/me'), tag: 'test' }
  const expiresAt = new Date(now.getTime() + 3_600_000)
  const devices = await push(db, { personId: person.id, kind: 'test', message, expiresAt }, now)
  if (devices === 0) throw new Refused('noDevice')
})
