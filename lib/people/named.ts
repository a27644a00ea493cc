import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { people } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { tell } from '@/lib/live/tell'

/** The names of those who have not agreed to stand by name in the minutes. */
export async function peopleNotToBeNamed(db: Db): Promise<string[]> {
  const rows = await db
    .select({ name: people.name })
    .from(people)
    .where(and(eq(people.mayBeNamed, false), isNotNull(people.name)))
  return [...new Set(rows.flatMap(({ name }) => name ?? []))]
}

/** Whether the actor has agreed to stand by name in the minutes. */
export async function mayBeNamed(db: Db, actor: Pick<Actor, 'id'>): Promise<boolean> {
  const [row] = await db.select({ may: people.mayBeNamed }).from(people).where(eq(people.id, actor.id))
  return row?.may ?? false
}

/** Agrees to stand by name in the minutes, or takes it back for what is published from now on. */
export async function agreeToBeNamed(db: Db, actor: Pick<Actor, 'id'>, agrees: boolean): Promise<void> {
  await db.update(people).set({ mayBeNamed: agrees }).where(eq(people.id, actor.id))
  await tell(db, `person:${actor.id}`)
}
