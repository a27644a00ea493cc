import type { Metadata } from 'next'
import { Marked } from '@/app/_ui/marked'
import { marks, searchArticles } from '@/lib/articles/read'
import { db } from '@/lib/db/client'
import { fill, localePath } from '@/lib/i18n'
import { dateWithYear } from '@/lib/i18n/dates'
import { SearchForm } from '../../../(public)/articles/search-form'
import { language } from '../../../locale'

export const instant = false

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.articles.search.label, robots: { index: false } }
}

/** The minutes that hold what is asked for. */
export default async function SearchArticles({ params, searchParams }: Props) {
  const { locale, t } = await language(params)
  const { q } = await searchParams
  const words = (typeof q === 'string' ? q : '').trim().slice(0, 200)
  const found = await searchArticles(await db(), words)
  const { search } = t.articles
  const said = found.length === 0 ? search.none : found.length === 1 ? search.foundOne : search.found
  return (
    <main id="content" tabIndex={-1} className="sheet pt-6 md:pt-12">
      <h1>{t.articles.title}</h1>
      <SearchForm {...{ locale, t }} asked={words} />
      {words && <p className="mt-4 font-semibold">{fill(said, { n: found.length, words })}</p>}
      <ul className="mt-4 max-w-[70ch]">
        {found.map(({ slug, title, publishedAt, excerpt }) => (
          <li key={slug} lang="da" className="border-hairline border-t py-4">
            <h2>
              <a href={localePath(locale, `/articles/${slug}`)} className="reach">
                {title}
              </a>
            </h2>
            <p className="text-muted">{dateWithYear(locale, publishedAt)}</p>
            <p className="mt-1">
              <Marked text={excerpt} marks={marks} />
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a href={localePath(locale, '/articles')} className="reach">
          {t.articles.all}
        </a>
      </p>
    </main>
  )
}
