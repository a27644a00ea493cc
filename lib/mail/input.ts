import { z } from 'zod'

/** Mail that came back: `hard` where there is nobody, `soft` where it may pass. */
export const bounceInput = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  type: z.enum(['hard', 'soft']),
  reason: z
    .string()
    .transform((said) => said.replaceAll('\0', '').trim().slice(0, 300))
    .default(''),
})

export type BounceInput = z.output<typeof bounceInput>

/** What the webhook is told at once: one, or a list. */
export const bouncesInput = z.union([bounceInput.transform((one) => [one]), z.array(bounceInput).max(500)])
