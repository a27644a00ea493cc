import 'server-only'
import { env } from '@/lib/env'
import { messages } from '@/lib/i18n'
import { forXml } from '@/lib/text'
import { toHtml } from './markdown'
import type { PublishedArticle } from './read'

/** The articles as an Atom feed (RFC 4287), the latest first. */
export function atomFeed(articles: PublishedArticle[]): string {
  const origin = new URL(env().NEXTAUTH_URL).origin
  const { title } = messages('da').articles
  const updated = (article: PublishedArticle) => article.corrections.at(-1)?.at ?? article.publishedAt
  const latest = articles.map(updated).sort().at(-1) ?? '1970-01-01T00:00:00.000Z'
  const entries = articles.map(
    (article) => `<entry>
<id>urn:uuid:${article.seasonId}</id>
<title>${escaped(article.title)}</title>
<link rel="alternate" type="text/html" href="${origin}/articles/${article.slug}"/>
<published>${article.publishedAt}</published>
<updated>${updated(article)}</updated>
<summary>${escaped(article.lead)}</summary>
<content type="html">${escaped(toHtml(article.body, origin))}</content>
</entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">
<id>${origin}/articles</id>
<title>${escaped(`${messages('da').common.appName}: ${title}`)}</title>
<link rel="self" type="application/atom+xml" href="${origin}/api/feeds/articles"/>
<link rel="alternate" type="text/html" href="${origin}/articles"/>
<updated>${latest}</updated>
<author><name>Det Kgl. Bibliotek</name></author>
${entries.join('\n')}
</feed>
`
}

const escaped = (text: string): string =>
  forXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
