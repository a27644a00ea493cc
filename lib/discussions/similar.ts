import 'server-only'
import { sql } from 'drizzle-orm'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { mustBeMember } from './hold'

export type Similar = { id: string; title: string; solved: boolean; answers: number }

const most = 4
/** Words as good as every question has. */
const shortest = 4

/**
 * Threads that ask something like what is typed: any of its words in a title, the more and the rarer the better. Nothing
 * until there is a whole word.
 */
export async function similarThreads(db: Db, actor: Actor, typed: string): Promise<Similar[]> {
  mustBeMember(actor)
  const words = [...new Set(typed.slice(0, 200).match(/[\p{L}\p{N}]+/gu) ?? [])].filter((word) => word.length >= shortest)
  if (words.length === 0) return []
  const query = sql.join(
    words.map((word) => sql`plainto_tsquery('danish', ${word})`),
    sql` || `,
  )
  const { rows } = (await db.execute(sql`
    with asked as (select (${query}) as query)
    select threads.id, threads.title, threads.solved_post_id is not null as solved, threads.last_number - 1 as answers
    from threads, asked
    where threads.search @@ asked.query and threads.hidden_at is null and threads.merged_into_id is null
    order by ts_rank(threads.search, asked.query) desc, threads.last_post_at desc
    limit ${most}`)) as unknown as { rows: Similar[] }
  return rows
}
