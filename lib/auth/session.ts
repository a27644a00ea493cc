import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, inArray, ne } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { libraries, people, sessions } from '@/drizzle/schema'
import { now } from '@/lib/clock'
import { type Db, db } from '@/lib/db/client'
import { together } from '@/lib/db/together'
import { env } from '@/lib/env'

/** The signed-in person with their library, as pages and actions need them. */
export type Person = NonNullable<Awaited<ReturnType<typeof personOfToken>>>

/** The session cookie: next-auth's own name, so that both read the same one. */
export const sessionCookie = (): string =>
  env().NEXTAUTH_URL.startsWith('https:') ? '__Secure-next-auth.session-token' : 'next-auth.session-token'

/** How the cookie is set; as next-auth sets it. */
export const sessionCookieOptions = (expires: Date) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: env().NEXTAUTH_URL.startsWith('https:'),
  expires,
})

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const sessionsByHash = together(async (db, hashes) => {
  const rows = await db
    .select({
      tokenHash: sessions.tokenHash,
      expiresAt: sessions.expiresAt,
      person: {
        id: people.id,
        email: people.email,
        name: people.name,
        role: people.role,
        standing: people.standing,
        locale: people.locale,
        sessionId: sessions.id,
      },
      library: { id: libraries.id, name: libraries.name, side: libraries.side, sector: libraries.sector },
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(libraries, eq(libraries.id, people.libraryId))
    .where(and(inArray(sessions.tokenHash, hashes), ne(people.standing, 'removed')))
  return new Map(rows.map((row) => [row.tokenHash, row]))
})

/** Who a session token belongs to, or null where it is unknown, over, or its person removed. */
export async function personOfToken(db: Db, token: string, at: Date) {
  const found = await sessionsByHash(db, hashToken(token))
  return found && found.expiresAt > at ? { ...found.person, library: found.library } : null
}

/** Who the cookies of a request belong to, for what is asked outside Next's own handling of it. */
export async function personOfCookies(db: Db, header: string, at: Date): Promise<Person | null> {
  const name = `${sessionCookie()}=`
  const cookie = header.split('; ').find((one) => one.startsWith(name))
  return cookie ? personOfToken(db, decodeURIComponent(cookie.slice(name.length)), at) : null
}

/** The person of this request, or null; read once per request. Reading it makes a page dynamic. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const token = (await cookies()).get(sessionCookie())?.value
  return token ? personOfToken(await db(), token, now()) : null
})
