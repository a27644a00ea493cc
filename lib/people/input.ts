import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'
import { sectors } from '@/lib/libraries/input'
import { needed, text } from '@/lib/text'

const empty = z.literal('').transform(() => undefined)

/**
 * What people say about themselves. The library comes as the one chosen, or as what was typed to find it, or, where
 * it is not on the list, as its name and sector.
 */
export const profileInput = z
  .object({
    name: needed(80, 'nameRequired').pipe(z.string().min(2, 'nameRequired')),
    libraryId: z.union([empty, z.uuid()]).optional(),
    librarySearch: z.string().trim().max(200, 'tooLong').optional(),
    organisation: text(120).optional(),
    sector: z.union([empty, z.enum(sectors)]).optional(),
    locale: z.enum(locales).optional(),
    /** Where the welcome goes on to. */
    callbackUrl: z.string().optional(),
  })
  // Even where the name is missing too: all that is wrong is said at once.
  .refine((sent) => sent?.libraryId || sent?.librarySearch || sent?.organisation, {
    error: 'chooseLibrary',
    path: ['libraryId'],
    when: () => true,
  })

export type ProfileInput = z.output<typeof profileInput>
