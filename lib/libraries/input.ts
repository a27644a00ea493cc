import { z } from 'zod'
import { needed } from '@/lib/text'

export const sectors = ['public', 'national', 'research', 'school', 'supplier', 'other'] as const
export type Sector = (typeof sectors)[number]

/** An organisation that is not on the list. */
export const organisationInput = z.object({
  name: needed(120, 'organisationRequired').pipe(z.string().min(2, 'organisationRequired')),
  sector: z.enum(sectors, 'chooseSector'),
})

export type OrganisationInput = z.output<typeof organisationInput>
