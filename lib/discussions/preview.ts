import 'server-only'
import type { Actor } from '@/lib/auth/can'
import { pace } from '@/lib/auth/pace'
import type { Db } from '@/lib/db/client'
import { Refused } from '@/lib/errors'
import { mustBeMember } from './hold'
import { postHtml } from './markdown'
import { mentionsIn } from './mentions'
import { nameableBy } from './names'

/** Nobody looks more often; it is kept in memory, as a preview leaves nothing behind. */
const looks = pace(20, 60_000)

/** A text as it will stand in its post, with whom it names marked. Refused (`tooMany`) in a flood. */
export async function preview(db: Db, actor: Actor, { body }: { body: string }, now: Date): Promise<string> {
  mustBeMember(actor)
  if (!looks(actor.id, now.getTime())) throw new Refused('tooMany')
  const named = body.includes('@') ? mentionsIn(body, await nameableBy(db, actor)) : []
  return postHtml(
    body,
    named.map(({ name }) => name),
  )
}
