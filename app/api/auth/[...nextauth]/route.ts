import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/next-auth'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'

/**
 * What of next-auth is open over HTTP. Not the asking for codes and not the trying of them: both go through our own
 * actions, which hold the limits.
 */
const open: Record<string, string[]> = {
  GET: ['session', 'csrf', 'providers', 'signin', 'signout', 'error'],
  POST: ['signout'],
}

type Context = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (!open[request.method]?.includes(nextauth[0] ?? '')) return new Response(null, { status: 404 })
  return NextAuth(request, context, authOptions(await db(), { device: null, locale: 'da', now: now() }))
}

export { handle as GET, handle as POST }
