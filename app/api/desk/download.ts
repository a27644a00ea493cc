import 'server-only'
import { can } from '@/lib/auth/can'
import { currentPerson, type Person } from '@/lib/auth/session'
import { type Db, db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { disposition } from '@/lib/files/headers'

export type Download = { name: string; type: string; body: string | Uint8Array }

/** A file for facilitators, made anew each time; for everybody else, and where there is none, there is nothing here. */
export async function download(make: (db: Db, person: Person) => Promise<Download | null>): Promise<Response> {
  const person = await currentPerson()
  const file = person && can(person, 'plan') ? await make(await db(), person).catch(nothingIfNotFound) : null
  if (!file) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(typeof file.body === 'string' ? file.body : new Uint8Array(file.body), {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': disposition('attachment', file.name),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

function nothingIfNotFound(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}
