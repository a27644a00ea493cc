'use server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/auth/action'
import { ownPath } from '@/lib/auth/own-path'
import { profileInput } from '@/lib/people/input'
import { introduce } from '@/lib/people/introduce'

/** Says who one is, and goes on to where one was heading when asked. */
export const introduceAndGoOn = action(null, profileInput, async (context, input): Promise<void> => {
  await introduce(context.db, context.person, input, context.now)
  redirect(ownPath(input.callbackUrl))
})
