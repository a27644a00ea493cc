import { Field } from '@/app/_ui/field'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import type { ThreadPost } from '@/lib/discussions/thread'
import { fill, type Messages } from '@/lib/i18n'
import { hidePostAction } from '../actions'
import { Tool } from '../tool'

type Props = { posts: ThreadPost[]; t: Messages['moderation']; strings: ProblemStrings; someone: string }

/** Each post of a thread, to be hidden with a reason, or shown again. */
export function PostTools({ posts, t, strings, someone }: Props) {
  const common = { act: hidePostAction, done: t.done, strings }
  return (
    <section aria-labelledby="posts">
      <h2 id="posts" className="text-xl">
        {t.posts}
      </h2>
      <ul className="mt-2">
        {posts.map(({ id, number, author, body, gone }) => (
          <li key={id} className="grid gap-3 border-hairline border-b py-4 first:border-t">
            <h3 className="text-base">{fill(t.post, { n: number, name: author?.name ?? someone })}</h3>
            {gone?.how === 'deleted' && <p className="text-muted">{t.deleted}</p>}
            {gone?.how === 'hidden' && (
              <>
                <p className="text-muted">{gone.reason}</p>
                <Tool hidden={{ postId: id, reason: '' }} label={t.showPost} {...common} />
              </>
            )}
            {!gone && (
              <>
                <p lang="da" className="line-clamp-3 whitespace-pre-line">
                  {body}
                </p>
                <Tool hidden={{ postId: id }} label={t.hidePost} look="danger" {...common}>
                  <Field name="reason" id={`reason-${id}`} label={t.hideReason} required maxLength={300} />
                </Tool>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
