import { z } from 'zod'
import { email } from '@/lib/registrations/input'
import { needed } from '@/lib/text'

// Compared as text on the phone and as a number in the database: in small letters both order them alike.
const id = z.uuid().toLowerCase()
/** A moment by the phone's clock. */
const at = z.iso.datetime({ offset: true }).transform((typed) => new Date(typed))

/** Somebody is there (or an earlier one is taken back). `id` is made by the phone, so that sending twice is harmless. */
export const checkInInput = z.object({ id, registrationId: id, meetingId: id, present: z.boolean(), at })
export type CheckIn = z.output<typeof checkInInput>

/** Somebody of the list without a seat stands at the door. `id` becomes that of the mark that checks them in. */
export const seatKnownInput = z.object({ id, registrationId: id, meetingId: id, at })
export type SeatKnown = z.output<typeof seatKnownInput>

/** Somebody who is on no list stands at the door. `id` becomes the registration's. */
export const walkInInput = z.object({
  id,
  meetingId: id,
  name: needed(80, 'theirName').pipe(z.string().min(2, 'theirName')),
  email: z
    .string()
    .nullish()
    .transform((typed) => typed?.trim() || null)
    .pipe(email.nullable()),
  libraryId: z.uuid('theirLibrary').toLowerCase(),
  at,
})
