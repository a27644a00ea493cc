'use server'
import { refresh } from 'next/cache'
import { action } from '@/lib/auth/action'
import { lateInput, rolesInput } from '@/lib/seatings/input'
import { seatLateComer } from '@/lib/seatings/late'
import { chooseRoles } from '@/lib/seatings/roles'

export const joinAction = action(null, lateInput, async ({ db, person, now }, input) => {
  await seatLateComer(db, person, input, now)
  refresh()
})

export const rolesAction = action(null, rolesInput, async ({ db, person }, input) => chooseRoles(db, person, input))
