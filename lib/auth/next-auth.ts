import 'server-only'
import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type AuthOptions } from 'next-auth'
import { people } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { adapter, type SignInContext } from './adapter'
import { codeMinutes } from './codes'
import { sessionCookie } from './session'
import { sessionDays, touchSeconds } from './sessions'

/** How next-auth is set up here: e-mail codes, sessions in the database, our own pages. */
export function authOptions(db: Db, context: SignInContext): AuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    adapter: adapter(db, context),
    providers: [
      {
        id: 'email',
        type: 'email',
        name: 'Email',
        server: '',
        from: '',
        maxAge: codeMinutes * 60,
        options: {},
        sendVerificationRequest: () => {
          throw new Error('codes are sent by requestCode')
        },
      },
    ],
    session: {
      strategy: 'database',
      maxAge: sessionDays * 86_400,
      updateAge: touchSeconds,
      generateSessionToken: () => randomBytes(32).toString('hex'),
    },
    pages: { signIn: '/sign-in', signOut: '/me', error: '/sign-in', verifyRequest: '/sign-in' },
    callbacks: {
      signIn: async ({ user }) => {
        const [person] = await db
          .select({ standing: people.standing })
          .from(people)
          .where(eq(people.email, user.email ?? ''))
        return person?.standing !== 'removed'
      },
    },
    // The code of what went wrong and no more: next-auth would print addresses with it.
    logger: { error: (code) => console.error(`next-auth: ${code}`), warn: () => {}, debug: () => {} },
  }
}

/**
 * Tries a code for an address through next-auth's own e-mail callback. Returns the new session's token and end, or
 * null: wrong, stale, used, dead, or a person who was removed, all alike. `oldToken` is the session that the new one
 * takes the place of.
 */
export async function signIn(
  db: Db,
  sent: { email: string; code: string; oldToken?: string },
  context: SignInContext,
): Promise<{ token: string; expires: Date } | null> {
  const options = authOptions(db, context)
  const name = sessionCookie()
  const set = await callback(options, { email: sent.email, token: sent.code }, sent.oldToken ? { [name]: sent.oldToken } : {})
  const cookie = set.find((header) => header.startsWith(`${name}=`))
  const [, token = ''] = cookie?.match(/=([^;]*)/) ?? []
  const [, expires = ''] = cookie?.match(/expires=([^;]*)/i) ?? []
  return token ? { token: decodeURIComponent(token), expires: new Date(expires) } : null
}

/**
 * Calls next-auth in this process. In its older shape, the one for API routes: it takes the cookies as an argument where
 * the newer one reads them from Next's request, and answers with what it would set. Both call the same core.
 */
async function callback(options: AuthOptions, query: Record<string, string>, cookies: Record<string, string>): Promise<string[]> {
  const headers = new Map<string, string | string[]>()
  const response = {
    status: () => response,
    setHeader: (name: string, value: string | string[]) => headers.set(name.toLowerCase(), value) && response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    send: () => {},
    json: () => {},
    end: () => {},
  }
  const request = { method: 'GET', headers: {}, cookies, query: { nextauth: ['callback', 'email'], ...query } }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options)
  return [headers.get('set-cookie') ?? []].flat()
}
