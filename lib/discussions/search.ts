import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { marks } from '@/lib/articles/read'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { mustBeMember } from './hold'

/** A post that holds what was asked for; the hits in its excerpt are between the marks. */
export type FoundPost = { threadId: string; title: string; number: number; author: string | null; createdAt: string; excerpt: string }

const most = 30
/** The newest posts are read through first: a word that is in every other post is found here, and need not be found everywhere. */
const newest = 2000
/** So many of the newest are answer enough; a word that is rarer is looked up in the index, which then holds few. */
const enough = 100
/** The latest that are weighed against each other: to weigh all takes longer than anybody waits. */
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
    with asked as materialized (select websearch_to_tsquery('danish', ${words}) as query),
    newest as materialized (
      select id, thread_id, created_at, search from posts
      where hidden_at is null and deleted_at is null order by created_at desc limit ${newest}),
    fresh as materialized (select newest.* from newest, asked where newest.search @@ asked.query),
    found as materialized (
      select * from fresh union all
      select posts.id, posts.thread_id, posts.created_at, posts.search from posts, asked
      where (select count(*) from fresh) < ${enough} and posts.search @@ asked.query
        and posts.hidden_at is null and posts.deleted_at is null),
    in_posts as (
      select id, thread_id, created_at, ts_rank(search, asked.query) as rank
      from (select * from found order by created_at desc limit ${weighed}) as latest, asked),
    in_titles as (
      select first.id, first.thread_id, first.created_at, 1 + ts_rank(titled.search, asked.query) as rank
      from (select threads.id, threads.search from threads, asked
        where threads.search @@ asked.query order by threads.last_post_at desc limit ${weighed}) as titled
      cross join lateral (${byKey(sql`posts where posts.thread_id = titled.id and number = 1 and hidden_at is null`)}) as first, asked),
    best as (
      select id, thread_id, created_at, max(rank) as rank from (select * from in_titles union all select * from in_posts) as either
      group by id, thread_id, created_at order by max(rank) desc, created_at desc),
    shown as materialized (
      select best.*, thread.title from best
      cross join lateral (${byKey(sql`threads where threads.id = best.thread_id and hidden_at is null and merged_into_id is null`)}) as thread
      order by best.rank desc, best.created_at desc limit ${most})
    select shown.thread_id as "threadId", shown.title, post.number, author.name as author, shown.created_at as "createdAt",
      ts_headline('danish', post.body, asked.query, ${manner}) as excerpt
    from shown cross join lateral (${byKey(sql`posts where posts.id = shown.id`)}) as post
    left join lateral (${byKey(sql`people where people.id = post.author_id`)}) as author on true, asked
    order by shown.rank desc, shown.created_at desc`)) as unknown as { rows: FoundPost[] }
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }))
}

/** Each row by its key, and only for as many as are asked for: left to itself the planner may read a whole table to join it. */
const byKey = (rows: SQL) => sql`select * from ${rows} offset 0`
