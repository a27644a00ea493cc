'use server'
import { headers } from 'next/headers'
import { after } from 'next/server'
import { subscribeInput } from '@/lib/articles/input'
import { subscribe } from '@/lib/articles/mailing'
import { type ActionState, answerTo, problemsOf } from '@/lib/auth/action'
import { callerOf } from '@/lib/auth/caller'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { deliverDueMail } from '@/lib/mail/deliver'

/** Anybody may ask for the minutes by mail; the address itself has to answer. */
export async function subscribeAction(_before: ActionState<null> | null, form: FormData): Promise<ActionState<null>> {
  const typed = { email: String(form.get('email') ?? '') }
  const input = subscribeInput.safeParse(typed)
  if (!input.success) return { ok: false, problems: problemsOf(input.error), typed }
  try {
    await subscribe(await db(), input.data, callerOf(await headers()), now())
    after(() => deliverDueMail(now()))
    return { ok: true, data: null }
  } catch (error) {
    return { ok: false, problems: {}, typed, ...answerTo(error) }
  }
}
