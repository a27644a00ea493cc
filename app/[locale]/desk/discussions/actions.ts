'use server'
import { refresh } from 'next/cache'
import { action } from '@/lib/auth/action'
import * as input from '@/lib/discussions/input'
import { mergeThreads, splitThread } from '@/lib/discussions/merge'
import { hidePost, hideThread, lockThread, moveThread, pinThread } from '@/lib/discussions/moderate'
import { settleReport } from '@/lib/discussions/reports'
import { threadToArticle } from '@/lib/discussions/to-article'

async function fresh<T>(result: Promise<T>): Promise<T> {
  const done = await result
  refresh()
  return done
}

export const pinAction = action('plan', input.pinInput, ({ db, person, now }, sent) => fresh(pinThread(db, person, sent, now)))
export const lockAction = action('plan', input.lockInput, ({ db, person, now }, sent) => fresh(lockThread(db, person, sent, now)))
export const moveAction = action('plan', input.moveInput, ({ db, person, now }, sent) => fresh(moveThread(db, person, sent, now)))
export const hideAction = action('plan', input.hideInput, ({ db, person, now }, sent) => fresh(hideThread(db, person, sent, now)))
export const hidePostAction = action('plan', input.hidePostInput, ({ db, person, now }, sent) => fresh(hidePost(db, person, sent, now)))
export const mergeAction = action('plan', input.mergeInput, ({ db, person, now }, sent) => fresh(mergeThreads(db, person, sent, now)))
export const splitAction = action('plan', input.splitInput, ({ db, person, now }, sent) => fresh(splitThread(db, person, sent, now)))
export const articleAction = action('plan', input.toArticleInput, ({ db, person, now }, sent) =>
  fresh(threadToArticle(db, person, sent, now)),
)
export const settleAction = action('plan', input.settleReportInput, ({ db, person, now }, sent) =>
  fresh(settleReport(db, person, sent, now)),
)
