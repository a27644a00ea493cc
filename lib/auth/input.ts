import { z } from 'zod'

/** An address as it is stored and compared: trimmed and in lower case. */
export const emailInput = z.string({ error: 'email' }).trim().toLowerCase().max(254, 'email').pipe(z.email('email'))

/** A code as people write or paste it: with spaces, a dash, or a line break round it. */
export const codeInput = z
  .string({ error: 'codeRequired' })
  .transform((typed) => typed.replace(/[\s\u00a0-]/g, ''))
  .pipe(
    z
      .string()
      .min(1, 'codeRequired')
      .regex(/^\d{6}$/, 'sixDigits'),
  )
