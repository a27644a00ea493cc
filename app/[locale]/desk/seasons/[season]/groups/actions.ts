'use server'
import { refresh } from 'next/cache'
import { after } from 'next/server'
import { action } from '@/lib/auth/action'
import { now } from '@/lib/clock'
import { takeOutAbsent } from '@/lib/seatings/absent'
import { changeGroups, savePlan, undoGroups } from '@/lib/seatings/edit'
import { absentInput, changeInput, lateInput, meetingRef, planInput, publishInput, solveInput } from '@/lib/seatings/input'
import { seatLateComer } from '@/lib/seatings/late'
import { publishGroups, withdrawGroups } from '@/lib/seatings/publish'
import { runSearch } from '@/lib/seatings/run'
import { runSolving, startSolving, stopSolving } from '@/lib/seatings/solve'

/** Answers as soon as it is known that it can be done; the search itself goes on after the answer. */
export const solveAction = action('plan', solveInput, async ({ db, person, now: at }, input) => {
  const { job, said } = await startSolving(db, person, input, at)
  if (job) after(() => runSolving(db, job, runSearch, now))
  refresh()
  return { said }
})

export const stopAction = action('plan', meetingRef, async ({ db, person }, { meetingId }) => stopSolving(db, person, meetingId))

export const planAction = action('plan', planInput, async ({ db, person, now: at }, input) => {
  await savePlan(db, person, input, at)
  refresh()
})

export const changeAction = action('plan', changeInput, async ({ db, person, now: at }, input) => {
  try {
    await changeGroups(db, person, input, at)
  } finally {
    // Also where somebody else was first: then that is what is to be seen.
    refresh()
  }
})

export const undoAction = action('plan', meetingRef, async ({ db, person }, { meetingId }) => {
  await undoGroups(db, person, meetingId)
  refresh()
})

export const publishAction = action('plan', publishInput, async ({ db, person, now: at }, input) => {
  const done = await publishGroups(db, person, input, at)
  refresh()
  return done
})

export const withdrawAction = action('plan', meetingRef, async ({ db, person }, { meetingId }) => {
  await withdrawGroups(db, person, meetingId)
  refresh()
})

export const lateAction = action('plan', lateInput, async ({ db, person, now: at }, input) => {
  const placed = await seatLateComer(db, person, input, at)
  refresh()
  return placed
})

export const absentAction = action('plan', absentInput, async ({ db, person, now: at }, input) => {
  const moves = await takeOutAbsent(db, person, input, at)
  if (!input.preview) refresh()
  return moves
})
