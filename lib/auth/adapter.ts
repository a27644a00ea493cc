import 'server-only'
import { eq } from 'drizzle-orm'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { people, sessions } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n'
import { tryCode } from './codes'
import { hashToken, personOfToken } from './session'

/** What next-auth does not tell its adapter about the request it serves. */
export type SignInContext = { device: string | null; locale: Locale; now: Date }

/** next-auth's door to our tables. Codes are made by `requestCode` alone; this only tries them. */
export function adapter(db: Db, { device, locale, now }: SignInContext): Adapter {
  const one = async (where: ReturnType<typeof eq>): Promise<AdapterUser | null> => {
    const [row] = await db
      .select({ id: people.id, email: people.email, name: people.name, createdAt: people.createdAt })
      .from(people)
      .where(where)
    return row ? { id: row.id, email: row.email, name: row.name, emailVerified: row.createdAt } : null
  }
  const known = async (where: ReturnType<typeof eq>): Promise<AdapterUser> => {
    const found = await one(where)
    if (!found) throw new Error('the person is gone')
    return found
  }
  return {
    createUser: async ({ email }: { email: string }) => {
      await db.insert(people).values({ email, locale, createdAt: now }).onConflictDoNothing()
      return known(eq(people.email, email))
    },
    getUser: (id) => one(eq(people.id, id)),
    getUserByEmail: (email) => one(eq(people.email, email)),
    getUserByAccount: () => null,
    // next-auth only wants to note that the address was proven; here nobody exists who has not proven theirs.
    updateUser: ({ id }) => known(eq(people.id, id)),
    createSession: async (session) => {
      await db.insert(sessions).values({
        tokenHash: hashToken(session.sessionToken),
        personId: session.userId,
        device,
        expiresAt: session.expires,
        lastSeenAt: now,
        createdAt: now,
      })
      return session
    },
    getSessionAndUser: async (sessionToken) => {
      const person = await personOfToken(db, sessionToken, now)
      if (!person) return null
      const [row] = await db.select({ expiresAt: sessions.expiresAt }).from(sessions).where(eq(sessions.id, person.sessionId))
      const user = { id: person.id, email: person.email, name: person.name, emailVerified: null }
      return row ? { session: { sessionToken, userId: person.id, expires: row.expiresAt }, user } : null
    },
    updateSession: async ({ sessionToken, expires }) => {
      await db
        .update(sessions)
        .set({ expiresAt: expires, lastSeenAt: now })
        .where(eq(sessions.tokenHash, hashToken(sessionToken)))
      return null
    },
    deleteSession: async (sessionToken) => {
      await db.delete(sessions).where(eq(sessions.tokenHash, hashToken(sessionToken)))
    },
    createVerificationToken: () => {
      throw new Error('codes are made by requestCode')
    },
    useVerificationToken: async ({ identifier, token }) => {
      const { fits, expiresAt } = await tryCode(db, identifier, token, now)
      return fits ? { identifier, token, expires: expiresAt } : null
    },
  }
}
