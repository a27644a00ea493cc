'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { agreeToBeNamed } from '@/lib/people/named'

/** A box that is not ticked is not sent at all. */
const input = z.object({ named: z.literal('on').optional() })

export const saveNamed = action(null, input, async ({ db, person }, { named }) => {
  await agreeToBeNamed(db, person, named === 'on')
  refresh()
})
