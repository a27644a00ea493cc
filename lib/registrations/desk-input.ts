import { z } from 'zod'
import { email } from './input'

/** `personId` empty: the service no longer has a regular. The season is whose desk hears of it. */
export const regularInput = z.object({
  seasonId: z.uuid(),
  libraryId: z.uuid(),
  personId: z
    .union([z.literal(''), z.uuid()])
    .nullable()
    .transform((id) => id || null),
})

/** Which services are invited, each at an address; `again` where it was invited a moment ago and is to be all the same. */
export const inviteInput = z.object({
  seasonId: z.uuid(),
  services: z
    .array(z.object({ libraryId: z.uuid(), email, again: z.boolean().default(false) }))
    .min(1, 'chooseServices')
    .max(150, 'tooManyLetters'),
})
