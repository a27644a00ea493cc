import { z } from 'zod'
import { hasCpr } from './cpr'

/** What people type: line ends as one kind, no NUL (Postgres takes none), trimmed, no longer than `max`, no CPR number. */
export const text = (max: number) =>
  z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim())
    .pipe(
      z
        .string()
        .max(max, 'tooLong')
        .refine((typed) => !hasCpr(typed), 'cpr'),
    )

/** The same, but not empty. */
export const needed = (max: number, problem = 'required') => text(max).pipe(z.string().min(1, problem))
