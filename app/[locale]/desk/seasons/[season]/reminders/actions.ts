'use server'
import { refresh } from 'next/cache'
import { after } from 'next/server'
import { action } from '@/lib/auth/action'
import { now } from '@/lib/clock'
import { deliverDueMail } from '@/lib/mail/deliver'
import { deliverDuePushes } from '@/lib/push/deliver'
import { editReminder, pauseReminder, sendNow } from '@/lib/reminders/edit'
import { pauseInput, reminderInput, sendNowInput, testInput } from '@/lib/reminders/input'
import { sendTest } from '@/lib/reminders/sample'

/** What was put in the outboxes need not wait for the next sweep. */
const deliverSoon = () =>
  after(async () => {
    await deliverDueMail(now())
    await deliverDuePushes(now())
  })

export const editAction = action('plan', reminderInput, async ({ db, person }, input) => {
  const done = await editReminder(db, person, input)
  refresh()
  return done
})

export const pauseAction = action('plan', pauseInput, async ({ db, person }, input) => {
  await pauseReminder(db, person, input)
  refresh()
  return input
})

export const sendNowAction = action('plan', sendNowInput, async ({ db, person, now }, input) => {
  const sent = await sendNow(db, person, input, now)
  deliverSoon()
  refresh()
  return sent
})

export const testAction = action('plan', testInput, async ({ db, person, now }, input) => {
  await sendTest(db, person, input, now)
  deliverSoon()
})
