'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { rhythmInput, toAgendaInput } from '@/lib/discussions/input'
import { proposalToAgenda } from '@/lib/discussions/proposals'
import { chooseRhythm } from '@/lib/discussions/settings'
import { catchUp } from '@/lib/discussions/unread'

export const markAllRead = action('see members', z.object({}), async ({ db, person, now }) => {
  await catchUp(db, person, now)
  refresh()
})

export const saveRhythm = action('see members', rhythmInput, async ({ db, person }, input) => {
  await chooseRhythm(db, person, input)
  refresh()
})

export const toAgenda = action('plan', toAgendaInput, async ({ db, person, now }, input) => {
  await proposalToAgenda(db, person, input, now)
  refresh()
})
