import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/drizzle/schema'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n'

/** Whose address this is, or null. */
export async function personWithAddress(db: Db, email: string): Promise<(Actor & { locale: Locale }) | null> {
  const [person] = await db
    .select({ id: people.id, role: people.role, standing: people.standing, locale: people.locale })
    .from(people)
    .where(eq(people.email, email.toLowerCase()))
  return person ?? null
}
