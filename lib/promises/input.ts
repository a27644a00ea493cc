import { z } from 'zod'

const target = { promiseId: z.uuid() }
const day = z.preprocess((sent) => (sent === '' ? null : sent), z.iso.date('date').nullable())

export const settleInput = z.object({ ...target, done: z.preprocess((sent) => sent === true || sent === 'true', z.boolean()) })
export const assignInput = z.object({
  ...target,
  ownerId: z.preprocess((sent) => (sent === '' ? null : sent), z.uuid().nullable()),
  dueOn: day,
})
