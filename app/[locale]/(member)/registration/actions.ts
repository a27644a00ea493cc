'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import {
  acceptInput,
  registerColleagues as colleaguesInput,
  detailsInput,
  moveInput,
  registerInput,
  regularInput,
  seatRef,
  substituteInput,
  swapAnswer,
} from '@/lib/registrations/input'
import { acceptOffer, cancelPlace, editDetails, movePlace, passOffer, substituteIn } from '@/lib/registrations/places'
import { registerColleagues, registerSelf } from '@/lib/registrations/register'
import { nameRegular } from '@/lib/registrations/regular'
import { answerSwap, askToSwap } from '@/lib/registrations/swaps'
import { colleaguesOf } from './colleague-lines'

// For who has no scripts; else `/api/registration` is asked, which a whole country may do at once.
export const registerMe = action(null, registerInput, async ({ db, person, now }, input) => {
  await registerSelf(db, person, input, now)
  refresh()
})

export const registerOthers = action(null, z.preprocess(colleaguesOf, colleaguesInput), async ({ db, person, now }, input) => {
  await registerColleagues(db, person, input, now)
  refresh()
})

export const acceptMine = action(null, acceptInput, async ({ db, person, now }, { id, shownOre }) => {
  await acceptOffer(db, person, id, now, shownOre)
  refresh()
})

export const passMine = action(null, seatRef, async ({ db, person, now }, { id }) => {
  await passOffer(db, person, id, now)
  refresh()
})

export const cancelMine = action(null, seatRef, async ({ db, person, now }, { id }) => {
  await cancelPlace(db, person, id, now)
  refresh()
})

export const moveMine = action(null, moveInput, async ({ db, person, now }, input) => {
  await movePlace(db, person, input, now)
  refresh()
})

export const sendSubstitute = action(null, substituteInput, async ({ db, person, now }, input) => {
  await substituteIn(db, person, input, now)
  refresh()
})

export const saveDetails = action(null, detailsInput, async ({ db, person, now }, input) => {
  await editDetails(db, person, input, now)
  refresh()
})

export const askSwap = action(null, seatRef, async ({ db, person, now }, { id }) => {
  await askToSwap(db, person, id, now)
  refresh()
})

export const replySwap = action(null, swapAnswer, async ({ db, person, now }, input) => {
  await answerSwap(db, person, input, now)
  refresh()
})

export const chooseRegular = action(null, regularInput, async ({ db, person, now }, { personId }) => {
  await nameRegular(db, person, personId, now)
  refresh()
})
