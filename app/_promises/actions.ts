'use server'
import { refresh } from 'next/cache'
import { action } from '@/lib/auth/action'
import { assignInput } from '@/lib/promises/input'
import { assign } from '@/lib/promises/settle'

export const assignAction = action('see members', assignInput, async ({ db, person, now }, input) => {
  await assign(db, person, input, now)
  refresh()
})
