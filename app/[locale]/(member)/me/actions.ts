'use server'
import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { currentPerson, sessionCookie } from '@/lib/auth/session'
import { endOtherSessions, endSession, sessionsOf } from '@/lib/auth/sessions'
import { db } from '@/lib/db/client'
import { isLocale, localePath } from '@/lib/i18n'
import { profileInput } from '@/lib/people/input'
import { introduce } from '@/lib/people/introduce'
import { silence, unsubscribe } from '@/lib/push/subscriptions'

export const saveProfile = action(null, profileInput, async (context, input) => {
  await introduce(context.db, context.person, input, context.now)
  refresh()
})

export const endDevice = action(null, z.object({ sessionId: z.uuid() }), async ({ db, person, now }, { sessionId }) => {
  const ended = (await sessionsOf(db, person, now)).find(({ id }) => id === sessionId)
  await endSession(db, person, sessionId)
  await silence(db, person, ended?.device ?? null)
  refresh()
})

export const endOtherDevices = action(null, z.object({}), async ({ db, person }) => {
  await endOtherSessions(db, person, person.sessionId)
  await silence(db, person)
  refresh()
})

/** Ends the session of this device; the phone has emptied itself before. */
export async function signOut(form: FormData): Promise<void> {
  const person = await currentPerson()
  if (person) await endSession(await db(), person, person.sessionId)
  const endpoint = form.get('endpoint')
  if (person && typeof endpoint === 'string') await unsubscribe(await db(), person, { endpoint })
  ;(await cookies()).delete(sessionCookie())
  const locale = String(form.get('locale'))
  redirect(localePath(isLocale(locale) ? locale : 'da', '/'))
}
