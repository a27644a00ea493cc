'use server'
import { refresh } from 'next/cache'
import { action } from '@/lib/auth/action'
import { penInput, restoreInput, shareGroupInput } from '@/lib/notes/input'
import { passPen } from '@/lib/notes/pen'
import { shareNote } from '@/lib/notes/share'
import { restore } from '@/lib/notes/versions'

export const passPenAction = action('see members', penInput, async ({ db, person, now }, input) => {
  await passPen(db, person, input, now)
  refresh()
})
export const shareAction = action('see members', shareGroupInput, async ({ db, person, now }, input) => {
  await shareNote(db, person, input, now)
  refresh()
})
export const restoreAction = action('see members', restoreInput, ({ db, person, now }, input) => restore(db, person, input, now))
