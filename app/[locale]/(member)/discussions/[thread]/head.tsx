import type { ThreadHead } from '@/app/discussions'
import { fill, type Locale, localePath, type Messages } from '@/lib/i18n'

type Props = { locale: Locale; t: Messages['discussions']; thread: ThreadHead }

/** What a thread asks, where it grew from, and how it stands. */
export function Head({ locale, t, thread }: Props) {
  const { origin, solution } = thread
  const from = { item: t.thread.from, article: t.thread.fromArticle, note: t.thread.fromNote, promise: t.thread.fromPromise }
  return (
    <header>
      <p className="text-[0.9rem]">
        <a href={localePath(locale, '/discussions')} className="reach">
          {t.title}
        </a>{' '}
        ·{' '}
        <a href={localePath(locale, `/discussions?topic=${thread.topic}`)} className="reach">
          {t.topics[thread.topic] ?? thread.topic}
        </a>
      </p>
      <h1 lang="da" className="mt-1">
        {thread.title}
      </h1>
      {origin && (
        <p className="mt-2">
          <a href={localePath(locale, origin.path)} className="reach">
            {fill(from[origin.kind], { title: origin.title })}
          </a>
        </p>
      )}
      {thread.hidden && <p className="mt-2 font-semibold text-wrong">{fill(t.thread.hidden, { reason: thread.hidden.reason })}</p>}
      {solution && (
        <p className="mt-2 font-semibold text-good">
          {fill(t.thread.solvedBy, { name: solution.name ?? t.post.someone })}{' '}
          <a href={`#p${solution.number}`} className="reach">
            {t.thread.solvedJump}
          </a>
        </p>
      )}
      {thread.agendaItemId && <p className="mt-2 font-semibold text-good">{t.thread.onAgenda}</p>}
      {thread.isProposal && thread.supports > 0 && (
        <p className="mt-2">{fill(thread.supports === 1 ? t.list.supportsOne : t.list.supports, { n: thread.supports })}</p>
      )}
    </header>
  )
}
