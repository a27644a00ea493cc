import { z } from 'zod'
import { needed, text } from '@/lib/text'
import { isGln } from './gln'

export { isGln }

/** Fields left empty are none; a form sends them as ''. */
const optional = <S extends z.ZodType>(schema: S) =>
  z
    .union([z.literal(''), schema])
    .nullish()
    .transform((typed) => typed || null)

const ean = optional(
  z
    .string()
    .transform((typed) => typed.replace(/[\s.-]/g, ''))
    .pipe(
      z
        .string()
        .regex(/^\d{13}$/, 'eanDigits')
        .refine(isGln, 'eanCheck'),
    ),
)
export const email = text(254)
  .pipe(z.email('email'))
  .transform((typed) => typed.toLowerCase())
const nameOf = (missing: string) => needed(80, missing).pipe(z.string().min(2, missing))
const name = nameOf('nameRequired')
/** Somebody else's name: one is not asked for one's own. */
const colleagueName = nameOf('colleagueName')
const ticked = z.union([z.boolean(), z.literal('on').transform(() => true), z.literal('').transform(() => false)]).default(false)

/** What a bill needs, and what one needs at the meeting; all of it may be left out. */
const detailFields = {
  ean,
  reference: optional(text(60)),
  requisition: optional(text(60)),
  diet: optional(text(500)),
  access: optional(text(500)),
}
export const details = z.object(detailFields)
export type Details = z.output<typeof details>

/** One registers oneself. `id` is made by the phone, so that sending twice is harmless. */
export const registerInput = z.object({
  id: z.uuid(),
  meetingId: z.uuid('chooseMeeting'),
  /** What the person was shown that it costs, in øre; should it cost more by now, they are asked again. */
  shownOre: z.coerce.number().int().min(0),
  ...detailFields,
})

const colleague = z.object({ id: z.uuid(), name: colleagueName, email, diet: detailFields.diet, access: detailFields.access })
/** One registers colleagues of one's own library service, all or none. */
export const registerColleagues = z.object({
  meetingId: z.uuid('chooseMeeting'),
  shownOre: z.coerce.number().int().min(0),
  colleagues: z.array(colleague).min(1, 'required').max(10, 'tooMany'),
  ean,
  reference: detailFields.reference,
  requisition: detailFields.requisition,
})

/** A facilitator registers somebody: one who wrote a mail, or stands at the door. */
export const registerForInput = z.object({
  id: z.uuid(),
  meetingId: z.uuid('chooseMeeting'),
  name,
  email: optional(email),
  libraryId: z.uuid('chooseLibrary'),
  walkIn: ticked,
  ...detailFields,
})

export const seatRef = z.object({ id: z.uuid() })
/** `shownOre` as for a registration. */
export const acceptInput = seatRef.extend({ shownOre: z.coerce.number().int().min(0) })
export const regularInput = z.object({ personId: z.uuid('choosePerson') })
export const moveInput = seatRef.extend({ meetingId: z.uuid('chooseMeeting'), whenFull: z.enum(['refuse', 'wait']).default('refuse') })
export const substituteInput = seatRef.extend({ name: colleagueName, email })
export const detailsInput = seatRef.extend(detailFields)
export const waiveInput = seatRef.extend({ waived: ticked })
export const swapAnswer = z.object({ requestId: z.uuid(), accepted: z.enum(['yes', 'no']).transform((said) => said === 'yes') })
export const capacityInput = z.object({
  meetingId: z.uuid(),
  capacity: z.coerce.number('capacity').int('capacity').min(1, 'capacity').max(2000, 'capacity'),
})
export const closeInput = z.object({ meetingId: z.uuid(), closed: ticked })

/** Kroner as Danes type them (500 or 500,00), in øre. */
const kroner = z
  .string()
  .trim()
  .regex(/^\d{1,5}([,.]\d{1,2})?$/, 'kroner')
  .transform((typed) => Math.round(Number(typed.replace(',', '.')) * 100))
  .pipe(z.number().max(1_000_000, 'kroner'))
const when = optional(z.string().regex(/^\d{4}-\d\d-\d\d(T([01]\d|2[0-3]):[0-5]\d)?$/, 'date'))

/** Dates and times are Copenhagen's, as a form sends them: 2026-11-10 or 2026-11-10T12:00. */
export const termsInput = z.object({
  seasonId: z.uuid(),
  fee: kroner,
  otherFee: kroner,
  opensAt: when,
  publicFirstUntil: when,
  moveUntil: when,
  offerHours: z.coerce.number('offerHours').int('offerHours').min(1, 'offerHours').max(336, 'offerHours'),
})
