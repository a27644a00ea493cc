import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'

type Place = { room: string; table?: string | undefined }

/** Where a group sits, for people: "Bord 4 · Lokale 2", or the table by its name. */
export const whereIs = (group: string, { room, table }: Place, t: Pick<Messages['groups'], 'tableN'>): string =>
  [fill(t.tableN, { n: table ?? group }), room].filter(Boolean).join(' · ')

/** What the group's number alone does not say of where it sits; empty where there is nothing to say. */
export const placeOf = ({ name, room }: { name?: string; room: string }): string => [name, room].filter(Boolean).join(' · ')
