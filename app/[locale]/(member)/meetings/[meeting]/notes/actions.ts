'use server'
import { action } from '@/lib/auth/action'
import { penInput, restoreInput } from '@/lib/notes/input'
import { passPen } from '@/lib/notes/pen'
import { restore } from '@/lib/notes/versions'

export const passPenAction = action('see members', penInput, ({ db, person, now }, input) => passPen(db, person, input, now))
export const restoreAction = action('see members', restoreInput, ({ db, person, now }, input) => restore(db, person, input, now))
