import { z } from 'zod'
import { email, isGln } from '@/lib/registrations/input'
import { needed } from '@/lib/text'

/** A CVR number is eight digits whose weighted sum eleven divides. Source: Erhvervsstyrelsen, "CVR-nummer, modulus 11". */
export function isCvr(typed: string): boolean {
  const weights = [2, 7, 6, 5, 4, 3, 2, 1]
  const sum = [...typed].reduce((all, digit, i) => all + Number(digit) * (weights[i] ?? 0), 0)
  return /^\d{8}$/.test(typed) && sum % 11 === 0
}

/** Digits as people group them: with spaces, dots or hyphens between. */
const digits = (pattern: RegExp, problem: string) =>
  z
    .string()
    .transform((typed) => typed.replace(/[\s.-]/g, ''))
    .pipe(z.string().regex(pattern, problem))

const gln = digits(/^\d{13}$/, 'eanDigits').refine(isGln, 'eanCheck')

/** Who the invoices are from, and where they are paid. */
export const issuerInput = z.object({
  name: needed(120),
  gln,
  cvr: z
    .string()
    .transform((typed) => typed.replace(/^\s*DK/i, '').replace(/[\s.-]/g, ''))
    .pipe(z.string().refine(isCvr, 'cvr')),
  street: needed(120),
  buildingNumber: needed(20),
  postalCode: digits(/^\d{4}$/, 'postalCode'),
  city: needed(60),
  registration: digits(/^\d{4}$/, 'bankRegistration'),
  account: digits(/^\d{4,10}$/, 'bankAccount'),
  contactName: needed(80),
  contactEmail: email,
  dueDays: z.coerce.number('dueDays').int('dueDays').min(1, 'dueDays').max(90, 'dueDays'),
})
export type Issuer = z.output<typeof issuerInput>

/** The EAN number that a library service's seats are to be charged to. */
export const eanInput = z.object({ seasonId: z.uuid(), libraryId: z.uuid(), ean: gln })

export const issueInput = z.object({ seasonId: z.uuid() })
