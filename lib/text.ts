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

/** Without what no XML document may hold, escaped or not: control characters and halves of pairs. Source: XML 1.0, 2.2. */
export const forXml = (text: string): string => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
