import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import type { z } from 'zod'
import { roleWishes } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { tell } from '@/lib/live/tell'
import type { rolesInput } from './input'

export type RoleWishes = z.output<typeof rolesInput>

/** How gladly these people chair or hold the pen; who has not said so is left out. */
export async function rolesOf(db: Db, personIds: string[]): Promise<Map<string, RoleWishes>> {
  if (personIds.length === 0) return new Map()
  const rows = await db.select().from(roleWishes).where(inArray(roleWishes.personId, personIds))
  return new Map(rows.map(({ personId, chair, pen }) => [personId, { chair, pen }]))
}

/** How gladly the actor does it: if needed, where they have never said. */
export async function myRoles(db: Db, actor: Pick<Actor, 'id'>): Promise<RoleWishes> {
  const [row] = await db.select().from(roleWishes).where(eq(roleWishes.personId, actor.id))
  return { chair: row?.chair ?? 'ifNeeded', pen: row?.pen ?? 'ifNeeded' }
}

/** Says how gladly the actor does it from now on; groups that are made already stand. */
export async function chooseRoles(db: Db, actor: Pick<Actor, 'id'>, wishes: RoleWishes): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .insert(roleWishes)
      .values({ personId: actor.id, ...wishes })
      .onConflictDoUpdate({ target: roleWishes.personId, set: wishes })
    await tell(tx, `person:${actor.id}`)
  })
}
