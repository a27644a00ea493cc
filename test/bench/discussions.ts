import { eq } from 'drizzle-orm'
import { people, posts, threads } from '@/drizzle/schema'
import { seedTopics } from '@/drizzle/seed/topics'
import type { Actor } from '@/lib/auth/can'
import { type Db, open } from '@/lib/db/client'
import { topicWithSlug } from '@/lib/discussions/hold'
import { searchPosts } from '@/lib/discussions/search'
import { newId } from '@/lib/ids'
import { seedManyThreads } from '@/test/support/many-threads'
import { signedIn } from '@/test/support/session'
import { onExit } from './cleanup'
import { atLeast, atMost, median, noted, quantile } from './figures'
import { scripts } from './javascript'
import { audited } from './lighthouse'
import type { Figure } from './run'
import { setStage } from './stage'
import { perSecond, startBarePage } from './throughput'

const rounds = 5
const seconds = 4

/** A thread of a hundred posts, as a member who is signed in reads it. */
export async function* discussions(): AsyncGenerator<Figure> {
  const stage = await setStage()
  const { db, close } = await open(stage.databaseUrl, '')
  onExit.do(close)
  const { threadId, token, first } = await hundredPosts(db)
  const url = `${stage.server.address}/discussions/${threadId}`
  const cookie = `next-auth.session-token=${token}`
  const document = await (await fetch(url, { headers: { cookie } })).text()
  const shown = document.match(/data-post="/g)?.length ?? 0
  yield { name: 'posts in the document', value: shown, unit: 'posts', target: '= 100', ok: shown === 100 }
  yield* await besideBarePage(url, cookie, stage.databaseUrl)
  yield* await scripts(url, { cookie, name: 'the thread', most: 175 })
  yield* await searching(db, first)
  const seen = await audited(url, cookie)
  yield atLeast('Lighthouse mobile, performance', median(seen.map(({ performance }) => performance)), 'of 100', 95)
  yield atLeast('Lighthouse mobile, accessibility', median(seen.map(({ accessibility }) => accessibility)), 'of 100', 100)
}

async function besideBarePage(url: string, cookie: string, databaseUrl: string): Promise<Figure[]> {
  const beside = await startBarePage(databaseUrl)
  await perSecond(url, 2, { cookie })
  await perSecond(beside, 2)
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(await perSecond(url, seconds, { cookie }))
    theirs.push(await perSecond(beside, seconds))
  }
  return [
    noted('the whole page as a signed-in member, requests a second', median(ours), 'requests/s'),
    noted('bare dynamic Next page with one query, requests a second', median(theirs), 'requests/s'),
    atLeast('the thread beside the bare page', median(ours) / median(theirs), 'times', 1),
  ]
}

/** Words that are in every tenth post and words that are rare, alone and together, as people ask. */
const questions = [
  'køreseddel',
  'fjernlån',
  'kasser fornyelsen',
  'noder stemmesæt',
  'erstatning',
  'hjemkaldelse udland',
  '"det andet bibliotek"',
  'lånevej -depot',
]

async function searching(db: Db, actor: Actor): Promise<Figure[]> {
  await seedManyThreads(db, new Date())
  const took: number[] = []
  for (let round = 0; round < 26; round++)
    for (const question of questions) {
      const begun = performance.now()
      await searchPosts(db, actor, question)
      // The first round finds the pages cold.
      if (round > 0) took.push(performance.now() - begun)
    }
  return [
    noted('posts that are searched', await db.$count(posts), 'posts'),
    noted('search, median', median(took), 'ms'),
    atMost('search, p95', quantile(took, 0.95), 'ms', 50),
  ]
}

const text =
  'Vi har lige nu omkring 400 indlån ude og overvejer at stoppe for nye bestillinger et par dage før skiftet. Har I truffet en beslutning hos jer?\n\nJeg deler gerne **vores udkast** til tekst, når det er godkendt. Se [vejledningen](https://slks.dk).'

/** A thread of the demo's people with a hundred posts, and a session of one who has read half of it. */
async function hundredPosts(db: Db): Promise<{ threadId: string; token: string; first: Actor }> {
  await seedTopics(db)
  const members = await db.select().from(people).where(eq(people.standing, 'member'))
  const topic = await topicWithSlug(db, 'loans')
  const threadId = newId()
  const [first] = members
  if (!first) throw new Error('the demo has no members')
  const now = new Date()
  const about = { topicId: topic.id, title: 'Hvad gør I ved åbne fjernlån?', authorId: first.id, lastNumber: 100, lastPostAt: now }
  await db.insert(threads).values({ id: threadId, ...about })
  const rows = Array.from({ length: 100 }, (_, i) => ({
    id: newId(),
    threadId,
    number: i + 1,
    authorId: members[i % members.length]?.id,
    body: text,
    writtenAt: now,
    createdAt: now,
  }))
  await db.insert(posts).values(rows)
  return { threadId, token: await signedIn(db, first.id), first }
}
