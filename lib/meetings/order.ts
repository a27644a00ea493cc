import 'server-only'
import { sql } from 'drizzle-orm'
import { agendaItems, materials } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'

/** The list with one of its members at another place; past either end means at that end. Pure. */
export function placed<T>(list: T[], member: T, position: number): T[] {
  const rest = list.filter((other) => other !== member)
  return [...rest.slice(0, position), member, ...rest.slice(position)]
}

/** Gives the items the positions 0, 1, 2 … in the order of the ids. */
export const numberItems = (tx: Db, ids: string[]) => number(tx, agendaItems, ids)

/** The same for materials. */
export const numberMaterials = (tx: Db, ids: string[]) => number(tx, materials, ids)

async function number(tx: Db, table: typeof agendaItems | typeof materials, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  // The ids travel as one text: the drivers do not agree on how an array is sent.
  await tx.execute(sql`
    update ${table} as t set position = o.place - 1
    from unnest(string_to_array(${ids.join(',')}, ',')::uuid[]) with ordinality as o(id, place)
    where t.id = o.id and t.position <> o.place - 1`)
}
