import { z } from 'zod'

export const sectors = ['public', 'national', 'research', 'school', 'supplier', 'other'] as const
export type Sector = (typeof sectors)[number]

/** An organisation that is not on the list. */
export const organisationInput = z.object({
  name: z.string().trim().min(2, 'organisationRequired').max(120, 'tooLong'),
  sector: z.enum(sectors, 'chooseSector'),
})

export type OrganisationInput = z.output<typeof organisationInput>
