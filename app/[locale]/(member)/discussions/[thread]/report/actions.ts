'use server'
import { action } from '@/lib/auth/action'
import { reportInput } from '@/lib/discussions/input'
import { reportPost } from '@/lib/discussions/reports'

export const reportAction = action('see members', reportInput, ({ db, person, now }, sent) => reportPost(db, person, sent, now))
