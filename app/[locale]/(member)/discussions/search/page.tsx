import type { Metadata } from 'next'
import { Marked } from '@/app/_ui/marked'
import { marks, searchArticles } from '@/lib/articles/read'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { membersNamed } from '@/lib/discussions/names'
import { searchPosts } from '@/lib/discussions/search'
import { fill, localePath } from '@/lib/i18n'
import { dateWithYear } from '@/lib/i18n/dates'
import { language } from '../../../locale'
import { MembersOnly, SignInHere } from '../members-only'
import { SearchForm } from '../search-form'

export const instant = false

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.discussions.search.label, robots: { index: false } }
}

/** What has been said that holds what is asked for: in the discussions, in the minutes, and by whom. */
export default async function SearchDiscussions({ params, searchParams }: Props) {
  const { locale, t: all } = await language(params)
  const t = all.discussions
  const { q } = await searchParams
  const words = (typeof q === 'string' ? q : '').trim().slice(0, 200)
  const person = await currentPerson()
  if (!person) return <SignInHere {...{ locale, t: all, path: `/discussions/search?${new URLSearchParams({ q: words })}` }} />
  if (!can(person, 'see members')) return <MembersOnly t={t} />
  const own = await db()
  const found = await searchPosts(own, person, words)
  const articles = await searchArticles(own, words)
  const people = await membersNamed(own, person, words)
  const texts = [
    ...found.map(({ threadId, title, number, author, createdAt, excerpt }) => ({
      href: localePath(locale, `/discussions/${threadId}#p${number}`),
      title,
      about: `${author ?? t.post.someone}, ${dateWithYear(locale, createdAt)}`,
      excerpt,
    })),
    ...articles.map(({ slug, title, publishedAt, excerpt }) => ({
      href: localePath(locale, `/articles/${slug}`),
      title,
      about: `${t.search.article}, ${dateWithYear(locale, publishedAt)}`,
      excerpt,
    })),
  ]
  return (
    <main id="content" tabIndex={-1} className="sheet pt-4 md:pt-8">
      <div className="max-w-[46rem]">
        <p className="text-[0.9rem]">
          <a href={localePath(locale, '/discussions')} className="reach">
            {t.title}
          </a>
        </p>
        <h1>{t.search.label}</h1>
        <SearchForm locale={locale} t={t.search} asked={words} />
        {words && texts.length + people.length === 0 && <p className="mt-4 font-semibold">{fill(t.search.none, { words })}</p>}
        {people.length > 0 && (
          <ul aria-label={t.search.people} className="mt-4">
            {people.map(({ id, name, library }) => (
              <li key={id} className="py-1">
                <b>{name}</b> <span className="text-muted">{library}</span>
              </li>
            ))}
          </ul>
        )}
        <ul className="mt-4">
          {texts.map(({ href, title, about, excerpt }) => (
            <li key={href} lang="da" className="border-hairline border-t py-3">
              <h2 className="text-[1.1rem]">
                <a href={href} className="reach">
                  {title}
                </a>
              </h2>
              <p className="text-[0.9rem] text-muted">{about}</p>
              <p className="mt-1">
                <Marked text={excerpt} marks={marks} />
              </p>
            </li>
          ))}
        </ul>
      </div>
    </main>
  )
}
