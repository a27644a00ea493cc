'use server'
import { refresh } from 'next/cache'
import { after } from 'next/server'
import { action } from '@/lib/auth/action'
import { now } from '@/lib/clock'
import { deliverDueMail } from '@/lib/mail/deliver'
import { inviteInput, regularInput } from '@/lib/registrations/desk-input'
import * as input from '@/lib/registrations/input'
import { inviteServices } from '@/lib/registrations/invite'
import { cancelPlace, editDetails, movePlace, substituteIn, waiveFee } from '@/lib/registrations/places'
import { registerFor } from '@/lib/registrations/register'
import { nameRegular } from '@/lib/registrations/regulars'
import { closeMeeting, saveTerms, setSeats } from '@/lib/registrations/terms'

/** Whoever acts sees the page as it now stands, and the letters that follow are sent at once. */
async function told<T>(result: Promise<T>): Promise<T> {
  const done = await result
  after(() => deliverDueMail(now()))
  refresh()
  return done
}

export const registerForAction = action('plan', input.registerForInput, ({ db, person, now }, one) =>
  told(registerFor(db, person, one, now)),
)
export const cancelAction = action('plan', input.seatRef, ({ db, person, now }, { id }) => told(cancelPlace(db, person, id, now)))
export const moveAction = action('plan', input.moveInput, ({ db, person, now }, move) => told(movePlace(db, person, move, now)))
export const substituteAction = action('plan', input.substituteInput, ({ db, person, now }, other) =>
  told(substituteIn(db, person, other, now)),
)
export const detailsAction = action('plan', input.detailsInput, ({ db, person, now }, details) =>
  told(editDetails(db, person, details, now)),
)
export const waiveAction = action('plan', input.waiveInput, ({ db, person, now }, waive) => told(waiveFee(db, person, waive, now)))
export const regularAction = action('plan', regularInput, ({ db, person, now }, regular) => told(nameRegular(db, person, regular, now)))
export const capacityAction = action('plan', input.capacityInput, ({ db, person, now }, seats) => told(setSeats(db, person, seats, now)))
export const closeAction = action('plan', input.closeInput, ({ db, person, now }, close) => told(closeMeeting(db, person, close, now)))
export const termsAction = action('plan', input.termsInput, ({ db, person, now }, terms) => told(saveTerms(db, person, terms, now)))
export const inviteAction = action('plan', inviteInput, ({ db, person, now }, invited) => told(inviteServices(db, person, invited, now)))
