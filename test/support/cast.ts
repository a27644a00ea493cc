import { eq } from 'drizzle-orm'
import { libraries, people } from '@/drizzle/schema'
import { seedLibraries } from '@/drizzle/seed/libraries'
import { seedTopics } from '@/drizzle/seed/topics'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'

/** The people of the tests; always with the one who must be refused. */
export type Cast = Record<
  'mette' | 'jonas' | 'anna' | 'bo' | 'per' | 'ras',
  Actor & { email: string; name: string; libraryId: string | null }
>

/**
 * Mette and Jonas lead (KB). Anna (Aarhus) and Bo (København) are members. Per (Esbjerg) is pending. Ras was removed.
 */
export async function seedCast(db: Db): Promise<Cast> {
  await seedLibraries(db)
  await seedTopics(db)
  const person = async (name: string, email: string, library: string, role: Actor['role'], standing: Actor['standing']) => {
    const [row] = await db.select({ id: libraries.id }).from(libraries).where(eq(libraries.name, library)).limit(1)
    const made = { id: newId(), name, email, libraryId: row?.id ?? null, role, standing }
    await db.insert(people).values(made)
    return made
  }
  return {
    mette: await person('Mette Lund', 'mette@kb.example', 'Det Kgl. Bibliotek', 'facilitator', 'member'),
    jonas: await person('Jonas Friis', 'jonas@kb.example', 'Det Kgl. Bibliotek', 'facilitator', 'member'),
    anna: await person('Anna Skov', 'anna@aarhus.example', 'Aarhus Kommunes Biblioteker', 'participant', 'member'),
    bo: await person('Bo Holm', 'bo@kbh.example', 'Københavns Biblioteker', 'participant', 'member'),
    per: await person('Per Dahl', 'per@esbjerg.example', 'Esbjerg Kommunes Biblioteker', 'participant', 'pending'),
    ras: await person('Ras Bak', 'ras@esbjerg.example', 'Esbjerg Kommunes Biblioteker', 'participant', 'removed'),
  }
}
