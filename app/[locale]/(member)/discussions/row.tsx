import type { ListedThread } from '@/lib/discussions/list'
import type { Unread } from '@/lib/discussions/unread'
import { fill, type Locale, localePath, type Messages } from '@/lib/i18n'
import { shortDate } from '@/lib/i18n/dates'

type Props = { locale: Locale; t: Messages['discussions']; thread: ListedThread; unread?: Unread }

/** A thread in the list: what it asks, who wrote last, how it stands, and what is new in it. */
export function Row({ locale, t, thread, unread }: Props) {
  const answers = thread.lastNumber - 1
  const isQuestion = !thread.isProposal && thread.topic !== 'news'
  const states = [
    unread && (unread.isNew ? t.list.newThread : unread.posts === 1 ? t.list.newPostOne : fill(t.list.newPosts, { n: unread.posts })),
    thread.isProposal &&
      `${t.list.proposal}${thread.supports > 0 ? ` · ${fill(thread.supports === 1 ? t.list.supportsOne : t.list.supports, { n: thread.supports })}` : ''}`,
    thread.solved && t.list.solved,
    isQuestion && !thread.answered && t.list.waits,
    thread.locked && t.list.locked,
  ]
  const [fresh, ...rest] = states
  return (
    <li className="border-hairline border-b py-2.5 first:border-t">
      <a
        href={localePath(locale, `/discussions/${thread.id}`)}
        lang="da"
        className={`block py-0.5 font-serif text-[1.08rem] leading-snug no-underline hover:underline ${unread ? 'font-semibold text-ink' : 'text-ink'}`}
      >
        {thread.title}
      </a>
      <p className="text-[0.9rem] text-muted">
        {fresh && <b className="text-now">{fresh} · </b>}
        {rest.filter(Boolean).map((state) => (
          <span key={String(state)}>{state} · </span>
        ))}
        {answers === 0 ? t.list.answersNone : answers === 1 ? t.list.answersOne : fill(t.list.answers, { n: answers })} ·{' '}
        {fill(t.list.last, { name: thread.lastPostBy ?? t.post.someone, when: shortDate(locale, thread.lastPostAt) })}
      </p>
    </li>
  )
}
