'use server'
import { refresh } from 'next/cache'
import { after } from 'next/server'
import { articleInput, correctInput, publishInput, seasonInput } from '@/lib/articles/input'
import { mailArticle } from '@/lib/articles/mailing'
import { correctArticle, editArticle, makeArticle, publishArticle, withdrawArticle } from '@/lib/articles/write'
import { action } from '@/lib/auth/action'
import { now } from '@/lib/clock'
import { deliverDueMail } from '@/lib/mail/deliver'

/** Whoever acts sees the page as it now stands. */
async function told<T>(result: Promise<T>): Promise<T> {
  const done = await result
  refresh()
  return done
}

export const makeAction = action('plan', seasonInput, ({ db, person, now }, input) => told(makeArticle(db, person, input, now)))
export const editAction = action('plan', articleInput, ({ db, person }, input) => told(editArticle(db, person, input)))
export const publishAction = action('plan', publishInput, ({ db, person, now }, input) => told(publishArticle(db, person, input, now)))
export const correctAction = action('plan', correctInput, ({ db, person, now }, input) => told(correctArticle(db, person, input, now)))
export const withdrawAction = action('plan', publishInput, ({ db, person }, input) => told(withdrawArticle(db, person, input)))

export const mailAction = action('plan', seasonInput, async ({ db, person, now: at }, input) => {
  const count = await mailArticle(db, person, input, at)
  after(() => deliverDueMail(now()))
  refresh()
  return count
})
