import 'server-only'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { tell } from '@/lib/live/tell'

type Change = {
  seasonId: string
  action: string
  subjectId: string
  subject: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

/** Writes a change to a draft in the audit trail, and tells whoever has the draft open. */
export async function told(tx: Db, actor: Actor, change: Change): Promise<void> {
  await record(tx, actor, change)
  await tell(tx, `draft:${change.seasonId}`)
}
