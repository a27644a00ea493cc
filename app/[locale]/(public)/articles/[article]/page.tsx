import type { Metadata } from 'next'
import { Live } from '@/app/_shell/live'
import { Missing } from '@/app/_shell/missing'
import { pageMetadata } from '@/app/_shell/page-metadata'
import { cachedArticles } from '@/app/articles'
import { cachedSeasons } from '@/app/seasons'
import { toHtml } from '@/lib/articles/markdown'
import { fill, localePath } from '@/lib/i18n'
import { dateWithYear } from '@/lib/i18n/dates'
import { language, placeholder } from '../../../locale'
import { PrintButton } from '../../meetings/[meeting]/agenda/print-button'

type Props = { params: Promise<{ locale: string; article: string }> }

export const generateStaticParams = () => [{ article: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, t } = await language(params)
  const article = await find(params)
  if (!article) return { title: t.shell.missing.title }
  return pageMetadata(locale, `/articles/${article.slug}`, { title: article.title, description: article.lead })
}

/** The minutes of a season as an article. */
export default async function ArticlePage({ params }: Props) {
  const { locale, t } = await language(params)
  const article = await find(params)
  if (!article) return <Missing locale={locale} t={t} />
  const words = t.articles
  const season = (await cachedSeasons()).find(({ id }) => id === article.seasonId)
  return (
    <main id="content" tabIndex={-1} className="sheet pt-6 md:pt-12">
      <article className="max-w-[70ch] print:max-w-none">
        <h1 lang="da">{article.title}</h1>
        <p className="mt-2 text-muted">
          <time dateTime={article.publishedAt}>{fill(words.published, { date: dateWithYear(locale, article.publishedAt) })}</time>
        </p>
        <p lang="da" className="mt-4 font-serif text-[1.2rem] leading-normal">
          {article.lead}
        </p>
        {/* Made of Markdown and cleaned on the server: lib/articles/markdown.ts */}
        {/** biome-ignore lint/security/noDangerouslySetInnerHtml: nothing but what `toHtml` lets through */}
        <div lang="da" className="article mt-6" dangerouslySetInnerHTML={{ __html: toHtml(article.body) }} />
        {article.corrections.length > 0 && (
          <section aria-labelledby="corrections" className="mt-8 border-hairline border-t pt-4">
            <h2 id="corrections">{words.corrections}</h2>
            <ul>
              {article.corrections.map(({ at, note }) => (
                <li key={at} className="mt-1">
                  {fill(words.corrected, { date: dateWithYear(locale, at), note })}
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
      <div className="mt-8 flex flex-wrap items-center gap-x-6 border-hairline border-t pt-4 print:hidden">
        <PrintButton word={words.print} />
        <a href={localePath(locale, `/discussions/new?article=${article.seasonId}`)} className="reach">
          {t.discussions.start.here}
        </a>
        {season?.meetings.map(({ slug, side }) => (
          <a key={slug} href={localePath(locale, `/meetings/${slug}/agenda`)} className="reach">
            {fill(words.toMeetings, { side: t.common.sides[side].toLowerCase() })}
          </a>
        ))}
        <a href={localePath(locale, '/articles')} className="reach">
          {words.all}
        </a>
      </div>
      <Live topics={['articles']} />
    </main>
  )
}

async function find(params: Props['params']) {
  const { article: slug } = await params
  return (await cachedArticles()).find((one) => one.slug === slug)
}
