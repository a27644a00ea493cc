import { sql } from 'drizzle-orm'
import type { Db } from '@/lib/db/client'

/**
 * A network that has talked for five years: 1,000 threads with 100 posts each, by 100 people who have read them all. Made by
 * the database itself, in seconds. Words are drawn from the trade, so that some are in every tenth post and some are rare.
 */
export async function seedManyThreads(db: Db, now: Date): Promise<void> {
  const at = (moment: Date) => sql`${moment.toISOString()}::timestamptz`
  const words = sql`(array['fjernlån','køreseddel','kasse','biblioteksnummer','låner','bestilling','tidsskrift','artikel','lokalisering','hjemkaldelse','fornyelse','erstatning','depot','noder','stemmesæt','overcentral','lånevej','skranke','fjernlånsgebyr','udland'])`
  await db.execute(sql`insert into people (id, email, name, standing)
    select gen_random_uuid(), 'many-' || n || '@x.example', 'Person ' || n, 'member' from generate_series(1, 100) n`)
  await db.execute(sql`insert into threads (id, topic_id, title, author_id, last_number, last_post_at, last_post_by_id, answered_at, created_at)
    select gen_random_uuid(), (select id from topics where slug = 'loans'), 'Hvad gør I med ' || ${words}[1 + n % 20] || ' nummer ' || n + 4000,
      p.id, 100, ${at(now)} - (n * 43 || ' hours')::interval, p.id, ${at(now)}, ${at(now)} - (n * 43 + 300 || ' hours')::interval
    from generate_series(1, 1000) n join (select id, row_number() over () as i from people where email like 'many-%') p on p.i = 1 + n % 100`)
  // In parts: one statement may not take longer than a page's.
  for (let from = 1; from <= 100; from += 10)
    await db.execute(sql`insert into posts (id, thread_id, number, author_id, body, written_at, created_at)
    select gen_random_uuid(), t.id, n, t.author_id,
      'Hos os har vi ' || ${words}[1 + (n * 7 + i) % 20] || ' og ' || ${words}[1 + (n * 3 + i * 11) % 20] || ', og det virker. Nummer ' || n || ' af ' || i
        || '. Vi ringer til det andet bibliotek, hvis der er tvivl, og skriver det ned til næste gang.',
      t.created_at + (n || ' hours')::interval, t.created_at + (n || ' hours')::interval
    from (select *, row_number() over () as i from threads where title like 'Hvad gør I med % nummer %') t, generate_series(${from}::int, ${from + 9}::int) n`)
  await db.execute(sql`insert into thread_reads (person_id, thread_id, number, at)
    select p.id, t.id, 100, ${at(now)} from people p, threads t where p.email like 'many-%' on conflict do nothing`)
  for (const table of ['people', 'threads', 'posts', 'thread_reads']) await db.execute(sql.raw(`vacuum analyze ${table}`))
}
