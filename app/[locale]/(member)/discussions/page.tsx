import type { Metadata } from 'next'
import { Live } from '@/app/_shell/live'
import { buttonLook } from '@/app/_ui/button'
import { problemStrings } from '@/app/_ui/form-problems'
import { cachedThreads } from '@/app/discussions'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { threadsWithIds, topicsOf } from '@/lib/discussions/list'
import { settingsOf } from '@/lib/discussions/settings'
import { unreadThreads } from '@/lib/discussions/unread'
import { localePath } from '@/lib/i18n'
import { language } from '../../locale'
import { CaughtUp } from './caught-up'
import { FollowTopic } from './follow-topic'
import { MembersOnly, SignInHere } from './members-only'
import { Rhythm } from './rhythm'
import { Row } from './row'
import { SearchForm } from './search-form'
import { WaitingThreads } from './waiting-threads'

export const instant = false

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ topic?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.discussions.title, robots: { index: false } }
}

/** What is unread for the reader, then the rest, the latest first. */
export default async function Discussions({ params, searchParams }: Props) {
  const { locale, t: all } = await language(params)
  const t = all.discussions
  const { topic: asked } = await searchParams
  const person = await currentPerson()
  if (!person) return <SignInHere {...{ locale, t: all, path: '/discussions' }} />
  if (!can(person, 'see members')) return <MembersOnly t={t} />
  const own = await db()
  const topics = await topicsOf(own, person)
  const topic = topics.find(({ slug }) => slug === asked)?.slug
  const { pinned, threads } = await cachedThreads(topic)
  const unread = new Map((await unreadThreads(own, person, now())).map((one) => [one.id, one]))
  const listed = [...pinned, ...threads]
  // What is unread and too old for the first page is fetched beside it.
  const missing = topic ? [] : [...unread.keys()].filter((id) => !listed.some((thread) => thread.id === id))
  const fresh = [...listed, ...(await threadsWithIds(own, missing))].filter(({ id }) => unread.has(id))
  const settings = await settingsOf(own, person)
  const row = (thread: (typeof listed)[number]) => <Row key={thread.id} {...{ locale, t, thread, unread: unread.get(thread.id) }} />
  const parts = [
    { title: t.list.unread, rows: fresh },
    { title: t.list.pinned, rows: pinned.filter(({ id }) => !unread.has(id)) },
    { title: fresh.length > 0 ? t.list.rest : t.list.all, rows: threads.filter(({ id }) => !unread.has(id)) },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <main id="content" tabIndex={-1} className="sheet pt-4 md:pt-8">
      <div className="max-w-[46rem]">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1>{t.title}</h1>
          <a href={localePath(locale, `/discussions/new${topic ? `?topic=${topic}` : ''}`)} className={buttonLook()}>
            {t.ask}
          </a>
        </div>
        <SearchForm locale={locale} t={t.search} />
        <details className="mt-1">
          <summary className="min-h-11 cursor-pointer content-center text-action">
            {t.topicsLabel}: <span className="font-semibold">{topic ? (t.topics[topic] ?? topic) : t.allTopics}</span>
          </summary>
          <ul className="flex flex-wrap gap-x-5">
            {[{ slug: undefined, name: t.allTopics }, ...topics.map(({ slug }) => ({ slug, name: t.topics[slug] ?? slug }))].map(
              ({ slug, name }) => (
                <li key={name}>
                  <a
                    href={localePath(locale, slug ? `/discussions?topic=${slug}` : '/discussions')}
                    aria-current={slug === topic ? 'page' : undefined}
                    className="reach aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
                  >
                    {name}
                  </a>
                </li>
              ),
            )}
          </ul>
        </details>
        <WaitingThreads
          person={person.id}
          strings={problemStrings(all, 'cpr', 'titleRequired', 'postRequired', 'suppliersOnly', 'tooManyPosts')}
        />
        {listed.length === 0 && <p className="mt-6 max-w-[65ch]">{t.list.none}</p>}
        {parts.map(({ title, rows }) => (
          <section key={title} className="mt-6">
            <h2 className="text-[1.1rem]">{title}</h2>
            <ul className="mt-1">{rows.map(row)}</ul>
            {title === t.list.unread && !topic && <CaughtUp word={t.list.caughtUp} />}
          </section>
        ))}
        <div className="mt-8 flex flex-wrap items-end gap-x-8 gap-y-4 border-t border-hairline pt-4 print:hidden">
          {topic && <FollowTopic key={topic} person={person.id} topic={topic} level={settings.topics[topic] ?? null} t={t.level} />}
          <Rhythm rhythm={settings.rhythm} t={t.rhythm} />
        </div>
      </div>
      <Live topics={['threads', `person:${person.id}`]} />
    </main>
  )
}
