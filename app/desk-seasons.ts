import 'server-only'
import type { Actor } from '@/lib/auth/can'
import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n'
import { monthAndYear } from '@/lib/i18n/dates'
import { deskSeasons } from '@/lib/meetings/desk'

/** The seasons a facilitator chooses among, the latest first, by month and theme. */
export const seasonsOf = async (actor: Actor, locale: Locale): Promise<{ id: string; name: string }[]> =>
  (await deskSeasons(await db(), actor)).map(({ id, theme, meetings: [first] }) => ({
    id,
    name: `${first ? monthAndYear(locale, first.startsAt) : ''}: ${theme}`,
  }))
