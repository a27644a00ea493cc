import { z } from 'zod'

export const runInput = z.object({ meetingId: z.uuid(), itemId: z.uuid() })
export const openInput = z.object({ seasonId: z.uuid() })
/** A day and a time in Copenhagen. */
export const planInput = z.object({
  seasonId: z.uuid(),
  date: z.iso.date('date'),
  time: z
    .string()
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time'),
})
