import { NoteSheet } from '@/app/[locale]/(member)/meetings/[meeting]/notes/_note/note-sheet'
import { toHtml } from '@/lib/articles/markdown'
import { openArticle } from '@/lib/articles/write'
import { isAsPublished, missingIn, namesIn } from '@/lib/articles/written'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { fill, localePath } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import { handsAtDesk } from '@/lib/notes/hands'
import { readNote } from '@/lib/notes/read'
import { roomKey } from '@/lib/notes/room'
import { placeholder } from '../../../../locale'
import { SeasonFrame } from '../frame'
import { openSeason, type SeasonProps, seasonMetadata } from '../open'
import { ArticleForm } from './article-form'
import { CopyOut } from './copy-out'
import { MakeButton } from './make-button'
import { PublishArticle } from './publish-article'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t) => t.articles.desk.title)

/** The season's minutes: written, published, put right, mailed and taken along to For biblioteker. */
export default async function SeasonArticle({ params }: SeasonProps) {
  const opened = await openSeason(params, '/article')
  const { locale, t, season, person } = opened
  if (!season) return opened.instead
  const words = t.articles.desk
  const article = await openArticle(await db(), person, season.id, now())
  if (!article)
    return (
      <SeasonFrame season={season} locale={locale} t={t} aboutAgenda={false}>
        <div className="grid max-w-prose justify-items-start gap-4">
          <h2 className="text-2xl">{words.title}</h2>
          <p>{words.none}</p>
          <MakeButton seasonId={season.id} word={words.make} />
        </div>
      </SeasonFrame>
    )
  const { draft, published, publishedAt, mailedAt, version, slug } = article
  const names = await namesIn(await db(), draft, season.id)
  const left = missingIn(draft)
  const note = await readNote(await db(), person, roomKey({ kind: 'article', seasonId: season.id }))
  return (
    <SeasonFrame season={season} locale={locale} t={t} aboutAgenda={false}>
      <div className="grid gap-10 *:min-w-0 lg:grid-cols-2 lg:items-start">
        <section aria-labelledby="write">
          <h2 id="write" className="mb-4 text-2xl">
            {words.title}
          </h2>
          <ArticleForm seasonId={season.id} version={version} head={{ title: draft.title, lead: draft.lead }} t={words} />
          <section aria-labelledby="body" className="mt-6">
            <h3 id="body" className="text-xl">
              {words.body}
            </h3>
            <p className="max-w-prose text-muted">{words.bodyHint}</p>
            <NoteSheet
              {...{ locale, t, note }}
              person={person.id}
              title={`${words.title}: ${season.theme}`}
              history={localePath(locale, `/desk/seasons/${season.slug}/article/history`)}
              hands={await handsAtDesk(await db())}
              follow
            />
          </section>
        </section>
        <div className="grid gap-10">
          <PublishArticle
            seasonId={season.id}
            person={person.id}
            room={note.room}
            version={version}
            t={words}
            state={{
              isPublished: published !== null,
              isSame: published !== null && isAsPublished(published, draft),
              publishedWords: published && publishedAt ? fill(words.isPublished, { date: dateAndTime(locale, publishedAt) }) : '',
              mailedWords: mailedAt ? fill(words.mailed, { date: dateAndTime(locale, mailedAt) }) : '',
              missing: [
                left.length === 1
                  ? fill(words.left, { what: left[0] ?? '' })
                  : left.length > 1
                    ? fill(words.leftMany, { n: left.length })
                    : '',
                names.length > 0 ? fill(words.named, { names: names.join(', ') }) : '',
              ].filter(Boolean),
              href: localePath(locale, `/articles/${slug}`),
            }}
          />
          <CopyOut
            held={names.length > 0}
            t={words}
            html={`<h1>${escaped(draft.title)}</h1>\n<p><strong>${escaped(draft.lead)}</strong></p>\n${toHtml(draft.body, new URL(env().NEXTAUTH_URL).origin)}`}
            markdown={`# ${draft.title}\n\n**${draft.lead}**\n\n${draft.body}\n`}
            docx={`/api/desk/seasons/${season.id}/article.docx`}
          />
          <section aria-labelledby="preview" className="grid gap-3">
            <h2 id="preview" className="text-xl">
              {words.preview}
            </h2>
            <div lang="da" className="rounded-md border border-hairline bg-card p-4 sm:p-6">
              <p className="font-semibold font-serif text-2xl leading-tight">{draft.title}</p>
              <p className="mt-3 font-serif text-[1.1rem]">{draft.lead}</p>
              {/** biome-ignore lint/security/noDangerouslySetInnerHtml: nothing but what `toHtml` lets through */}
              <div className="article mt-4" dangerouslySetInnerHTML={{ __html: toHtml(draft.body) }} />
            </div>
          </section>
        </div>
      </div>
    </SeasonFrame>
  )
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
