import type { Metadata } from 'next'
import { Live } from '@/app/_shell/live'
import { pageMetadata } from '@/app/_shell/page-metadata'
import { problemStrings } from '@/app/_ui/form-problems'
import { cachedArticles } from '@/app/articles'
import { fill, localePath } from '@/lib/i18n'
import { dateWithYear } from '@/lib/i18n/dates'
import { language } from '../../locale'
import { SearchForm } from './search-form'
import { SubscribeForm } from './subscribe-form'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, t } = await language(params)
  const { title, description } = t.articles
  const feeds = { 'application/atom+xml': '/api/feeds/articles' }
  const about = pageMetadata(locale, '/articles', { title, description })
  return { ...about, alternates: { ...about.alternates, types: feeds } }
}

/** All minutes, the latest first. */
export default async function Articles({ params }: Props) {
  const { locale, t } = await language(params)
  const words = t.articles
  const articles = await cachedArticles()
  return (
    <main id="content" tabIndex={-1} className="sheet pt-6 md:pt-12">
      <h1>{words.title}</h1>
      <p className="mt-2 max-w-[65ch] text-muted">{words.lead}</p>
      {articles.length > 0 && <SearchForm {...{ locale, t }} />}
      {articles.length === 0 && <p className="mt-6">{words.none}</p>}
      <ul className="mt-6 max-w-[70ch]">
        {articles.map(({ slug, title, lead, publishedAt }) => (
          <li key={slug} className="border-hairline border-t py-4">
            <h2>
              <a href={localePath(locale, `/articles/${slug}`)} className="reach" lang="da">
                {title}
              </a>
            </h2>
            <p className="text-muted">{fill(words.published, { date: dateWithYear(locale, publishedAt) })}</p>
            <p lang="da" className="mt-1 line-clamp-3">
              {lead}
            </p>
          </li>
        ))}
      </ul>
      <section aria-labelledby="subscribe" className="mt-8 max-w-[65ch] border-hairline border-t pt-4">
        <h2 id="subscribe">{words.subscribe.title}</h2>
        <p className="mt-1">{words.subscribe.lead}</p>
        <SubscribeForm t={{ ...words.subscribe }} strings={problemStrings(t, 'email')} />
        <p className="mt-3">
          <a href="/api/feeds/articles" className="reach">
            {words.subscribe.feed}
          </a>
        </p>
      </section>
      <Live topics={['articles']} />
    </main>
  )
}
