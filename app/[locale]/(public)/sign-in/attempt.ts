import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { emailInput } from '@/lib/auth/input'
import { env } from '@/lib/env'

// In a cookie and not in the page: on a phone one leaves for the mail, and may come back to an app that starts anew.
const name = 'netvaerk.sign-in'

const attempt = z.object({ email: emailInput, goOn: z.string(), key: z.string().optional() })

/** A sign-in under way: the address a code was sent to, and where to go on when it fits. */
export type Attempt = z.output<typeof attempt>

export async function currentAttempt(): Promise<Attempt | null> {
  try {
    return attempt.parse(JSON.parse((await cookies()).get(name)?.value ?? ''))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}

export async function keepAttempt(value: Attempt): Promise<void> {
  const secure = env().NEXTAUTH_URL.startsWith('https:')
  ;(await cookies()).set(name, JSON.stringify(value), { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 15 * 60 })
}

export async function endAttempt(): Promise<void> {
  ;(await cookies()).delete(name)
}
