'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { upload } from '@/lib/discussions/attachments'
import { previewInput, rhythmInput, toAgendaInput, uploadInput } from '@/lib/discussions/input'
import { preview } from '@/lib/discussions/preview'
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

export const uploadFile = action('see members', uploadInput, ({ db, person, now }, input) => upload(db, person, input, now))

export const previewPost = action('see members', previewInput, ({ db, person, now }, input) => preview(db, person, input, now))

export const toAgenda = action('plan', toAgendaInput, async ({ db, person, now }, input) => {
  await proposalToAgenda(db, person, input, now)
  refresh()
})
