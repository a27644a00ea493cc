import 'server-only'
import { sql } from 'drizzle-orm'
import { marks } from '@/lib/articles/read'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { mustBeMember } from './hold'

/** A post that holds what was asked for; the hits in its excerpt are between the marks. */
export type FoundPost = { threadId: string; title: string; number: number; author: string | null; createdAt: string; excerpt: string }

const most = 30
/** Of what is in every other post, the latest are looked at: to weigh all of them takes longer than anybody waits. */
const weighed = 400

/**
 * The posts that hold all that is asked, in any form of the Danish words, the best first; where a thread's title holds it,
 * its first post. Nothing that is hidden or deleted.
 */
export async function searchPosts(db: Db, actor: Actor, asked: string): Promise<FoundPost[]> {
  mustBeMember(actor)
  const words = asked.replaceAll('\0', '').slice(0, 200).trim()
  if (!words) return []
  const manner = `StartSel=${marks.begin}, StopSel=${marks.end}, MaxWords=30, MinWords=12, MaxFragments=2, FragmentDelimiter=" … "`
  const { rows } = (await db.execute(sql`
    with asked as (select websearch_to_tsquery('danish', ${words}) as query),
    in_posts as (
      select posts.id, ts_rank(posts.search, asked.query) as rank from (
        select posts.id, posts.search from posts, asked
        where posts.search @@ asked.query and posts.hidden_at is null and posts.deleted_at is null
        order by posts.created_at desc limit ${weighed}) as posts, asked),
    in_titles as (
      select posts.id, 1 + ts_rank(threads.search, asked.query) as rank
      from threads join posts on posts.thread_id = threads.id and posts.number = 1, asked
      where threads.search @@ asked.query and posts.hidden_at is null
      order by threads.last_post_at desc limit ${weighed}),
    best as (
      select found.id, max(rank) as rank from (select * from in_titles union all select * from in_posts) as found
      join posts on posts.id = found.id join threads on threads.id = posts.thread_id
      where threads.hidden_at is null and threads.merged_into_id is null
      group by found.id, posts.created_at order by max(rank) desc, posts.created_at desc limit ${most})
    select threads.id as "threadId", threads.title, posts.number, people.name as author, posts.created_at as "createdAt",
      ts_headline('danish', posts.body, asked.query, ${manner}) as excerpt
    from best join posts on posts.id = best.id join threads on threads.id = posts.thread_id
    left join people on people.id = posts.author_id, asked
    order by best.rank desc, posts.created_at desc`)) as unknown as { rows: FoundPost[] }
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }))
}
