'use server'
import { refresh } from 'next/cache'
import { action } from '@/lib/auth/action'
import { openInput, planInput, runInput } from '@/lib/mirror/input'
import { closeMirror, openMirror, planMirror } from '@/lib/mirror/open'
import { clearRun, endItem, startItem } from '@/lib/mirror/run'
import { shareInput } from '@/lib/notes/input'
import { shareJoint } from '@/lib/notes/joint'

/** Whoever acts sees the page as it now stands. */
async function told(result: Promise<void>): Promise<void> {
  await result
  refresh()
}

export const openAction = action('plan', openInput, ({ db, person, now }, input) => told(openMirror(db, person, input, now)))
export const planAction = action('plan', planInput, ({ db, person, now }, input) => told(planMirror(db, person, input, now)))
export const closeAction = action('plan', openInput, ({ db, person }, input) => told(closeMirror(db, person, input)))
export const startAction = action('plan', runInput, ({ db, person, now }, input) => told(startItem(db, person, input, now)))
export const endAction = action('plan', runInput, ({ db, person, now }, input) => told(endItem(db, person, input, now)))
export const clearAction = action('plan', runInput, ({ db, person }, input) => told(clearRun(db, person, input)))
export const shareAction = action('plan', shareInput, ({ db, person, now }, input) => told(shareJoint(db, person, input, now)))
