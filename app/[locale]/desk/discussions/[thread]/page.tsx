import type { Metadata } from 'next'
import { Live } from '@/app/_shell/live'
import { Missing } from '@/app/_shell/missing'
import { Field, Select } from '@/app/_ui/field'
import { problemStrings } from '@/app/_ui/form-problems'
import { seasonsOf } from '@/app/desk-seasons'
import { db } from '@/lib/db/client'
import { latestThreads, topicsOf } from '@/lib/discussions/list'
import { sharedThread } from '@/lib/discussions/thread'
import { localePath } from '@/lib/i18n'
import { newId } from '@/lib/ids'
import { language } from '../../../locale'
import { NoAccess, planner } from '../../planner'
import { articleAction, hideAction, lockAction, mergeAction, moveAction, pinAction, splitAction } from '../actions'
import { Tool } from '../tool'
import { PostTools } from './posts'

export const instant = false

type Props = { params: Promise<{ locale: string; thread: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.moderation.tools }
}

/** Keeps one thread in order: on top, closed, elsewhere, hidden, with another or in two. */
export default async function ThreadTools({ params }: Props) {
  const { locale, t: all } = await language(params)
  const t = all.moderation
  const { thread: threadId } = await params
  const person = await planner()
  if (!person) return <NoAccess locale={locale} t={all} path={`/desk/discussions/${threadId}`} />
  const own = await db()
  const thread = await sharedThread(own, threadId)
  if (!thread || thread.mergedIntoId) return <Missing locale={locale} t={all} />
  const [topics, { threads }, seasons] = [await topicsOf(own, person), await latestThreads(own), await seasonsOf(person, locale)]
  const strings = problemStrings(all, 'cpr', 'titleRequired', 'inArticle', 'agendaFirst')
  const common = { done: t.done, strings }
  const toggle = (isOn: boolean) => ({ threadId, on: String(!isOn) })
  return (
    <div className="grid max-w-3xl gap-8">
      <Live topics={[`thread:${threadId}`]} />
      <div>
        <h1 lang="da" className="text-3xl">
          {thread.title}
        </h1>
        <a href={localePath(locale, `/discussions/${threadId}`)} className="reach">
          {t.toThread}
        </a>
      </div>
      <Tool act={pinAction} hidden={toggle(thread.pinned)} label={thread.pinned ? t.unpin : t.pin} {...common} />
      <Tool act={lockAction} hidden={toggle(thread.locked)} label={thread.locked ? t.unlock : t.lock} {...common}>
        <p className="text-muted">{t.lockHint}</p>
      </Tool>
      <Tool act={moveAction} hidden={{ threadId }} label={t.move} {...common}>
        <Select name="topic" label={t.topic} defaultValue={thread.topic}>
          {topics.map(({ slug }) => (
            <option key={slug} value={slug}>
              {all.discussions.topics[slug] ?? slug}
            </option>
          ))}
        </Select>
      </Tool>
      {thread.hidden ? (
        <Tool act={hideAction} hidden={{ threadId, reason: '' }} label={t.showThread} {...common} />
      ) : (
        <Tool act={hideAction} hidden={{ threadId }} label={t.hideThread} look="danger" {...common}>
          <Field name="reason" id="thread-reason" label={t.hideReason} hint={t.hideHint} required maxLength={300} />
        </Tool>
      )}
      <section aria-labelledby="article">
        <h2 id="article" className="text-xl">
          {t.article}
        </h2>
        {thread.articleId ? (
          <p className="text-muted">{t.inArticle}</p>
        ) : (
          <>
            <p className="mb-3 text-muted">{t.articleHint}</p>
            <Tool act={articleAction} hidden={{ threadId }} label={t.doArticle} {...common}>
              <Select name="seasonId" label={t.season}>
                {seasons.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Tool>
          </>
        )}
      </section>
      <section aria-labelledby="merge">
        <h2 id="merge" className="text-xl">
          {t.merge}
        </h2>
        <p className="mb-3 text-muted">{t.mergeHint}</p>
        <Tool act={mergeAction} hidden={{ threadId }} label={t.doMerge} look="danger" {...common}>
          <Select name="intoId" label={t.into}>
            {threads
              .filter(({ id }) => id !== threadId)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </Select>
        </Tool>
      </section>
      {thread.posts.length > 1 && (
        <section aria-labelledby="split">
          <h2 id="split" className="text-xl">
            {t.split}
          </h2>
          <p className="mb-3 text-muted">{t.splitHint}</p>
          <Tool act={splitAction} hidden={{ id: newId(), threadId }} label={t.doSplit} {...common}>
            <Field name="fromNumber" label={t.splitFrom} type="number" min={2} max={thread.lastNumber} required />
            <Field name="title" label={t.splitTitle} required maxLength={150} />
          </Tool>
        </section>
      )}
      <PostTools posts={thread.posts} {...{ t, strings }} someone={all.discussions.post.someone} />
    </div>
  )
}
