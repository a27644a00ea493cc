import { fill, type Locale, localePath, type Messages, messages } from '@/lib/i18n'
import { dateWithYear, time } from '@/lib/i18n/dates'
import { postHtml } from './markdown'
import type { SharedThread, ThreadPost } from './thread'

/** Long enough on its way that when it was written says more than when it arrived. */
const lateMs = 10 * 60_000

/**
 * A thread's posts as HTML, the same for all: written out, as a hundred posts made of components would be sent twice and
 * brought to life one by one. What is a reader's own, `mark` shows. All that people have typed is escaped here, or
 * sanitised by `postHtml`.
 */
export const postsHtml = (locale: Locale, t: Messages['discussions'], thread: SharedThread): string =>
  thread.posts.map((post) => article(locale, t, thread, post)).join('')

function article(locale: Locale, t: Messages['discussions'], thread: SharedThread, post: ThreadPost): string {
  const { id, number, author, gone } = post
  const isSolution = id === thread.solvedPostId
  const name = author?.name ?? t.post.someone
  if (gone) {
    const said = gone.how === 'deleted' ? fill(t.post.deleted, { name }) : fill(t.post.hidden, { reason: gone.reason })
    return `<article id="p${number}" class="post" data-number="${number}"><p class="post-gone">${escaped(said)}</p></article>`
  }
  return `<article id="p${number}" class="post" data-number="${number}" data-post="${id}" data-author="${author?.id ?? ''}" data-name="${escaped(name)}"${isSolution ? ' data-solution' : ''}>
<header class="post-head"><p><b>${escaped(name)}</b> <span class="post-by">${escaped(by(author, t))}</span></p><a href="#p${number}" class="post-when" aria-label="${escaped(fill(t.post.link, { n: number }))}, ${when(locale, post.createdAt)}"><time datetime="${post.createdAt}">${when(locale, post.createdAt)}</time></a></header>
${isSolution ? `<p class="post-solution">${escaped(t.post.solution)}</p>` : ''}${quote(t, post)}<div class="post-text" lang="da">${postHtml(post.body, post.names)}</div>${files(post)}
${small(locale, t, post)}<footer class="post-acts"><button type="button" data-act="thank" aria-pressed="false" data-count="${post.thanks}">${escaped(post.thanks > 0 ? fill(t.post.thanks, { n: post.thanks }) : t.post.thank)}</button><button type="button" data-act="quote">${escaped(t.post.quote)}</button>${number > 1 && !isSolution ? `<button type="button" data-act="solve" hidden>${escaped(t.post.solves)}</button>` : ''}<button type="button" data-act="edit" hidden>${escaped(t.post.edit)}</button><button type="button" data-act="remove" hidden>${escaped(t.post.remove)}</button>${report(locale, thread.id, number)}</footer></article>`
}

function report(locale: Locale, threadId: string, number: number): string {
  const { link, linkTo } = messages(locale).moderation.report
  const href = localePath(locale, `/discussions/${threadId}/report?post=${number}`)
  return `<a href="${href}" class="reach" aria-label="${escaped(fill(linkTo, { n: number }))}">${escaped(link)}</a>`
}

/** Pictures are shown, with their size so that nothing moves when they come; other files are links. All from our own address. */
function files({ attachments }: ThreadPost): string {
  if (attachments.length === 0) return ''
  const items = attachments.map(({ fileId, name, width, height, description }) => {
    const href = `/api/files/${fileId}/${encodeURIComponent(name)}`
    const shown = width && height ? picture(href, { width, height, description: description || name }) : escaped(name)
    return `<li><a href="${href}" class="reach">${shown}</a></li>`
  })
  return `<ul class="mt-2 grid gap-2">${items.join('')}</ul>`
}

const picture = (src: string, { width, height, description }: { width: number; height: number; description: string }): string =>
  `<img src="${src}" alt="${escaped(description)}" width="${width}" height="${height}" loading="lazy" decoding="async" class="h-auto max-h-[60vh] w-auto max-w-full rounded-md">`

const by = (author: ThreadPost['author'], t: Messages['discussions']): string =>
  [author?.library, author?.role === 'facilitator' ? t.post.facilitator : ''].filter(Boolean).join(' · ')

const quote = (t: Messages['discussions'], { quote }: ThreadPost): string =>
  quote
    ? `<blockquote class="post-quote"><p><a href="#p${quote.number}">${escaped(fill(t.post.wrote, { name: quote.author ?? t.post.someone }))}</a></p><p>${escaped(quote.text)}</p></blockquote>`
    : ''

function small(locale: Locale, t: Messages['discussions'], { id, writtenAt, createdAt, editedAt, revisions }: ThreadPost): string {
  const late = Date.parse(createdAt) - Date.parse(writtenAt) > lateMs
  const said = [
    late && escaped(fill(t.post.written, { when: when(locale, writtenAt) })),
    editedAt &&
      `<button type="button" class="post-history" data-act="history" data-of="${id}" data-revisions="${revisions}">${escaped(fill(t.post.edited, { when: when(locale, editedAt) }))}</button>`,
  ].filter(Boolean)
  return said.length > 0 ? `<p class="post-small">${said.join(' · ')}</p>` : ''
}

/** "24. november 2026 kl. 12.03": kept for years, so the year stands there too. */
export const when = (locale: Locale, moment: string): string =>
  `${dateWithYear(locale, moment)} ${locale === 'da' ? 'kl.' : 'at'} ${time(locale, moment)}`

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
