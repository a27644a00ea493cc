'use client'
import { useNetwork } from '@/app/_shell/network'
import { Button } from '@/app/_ui/button'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import type { Locale, Messages } from '@/lib/i18n'
import { shortDate, time } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'
import type { Why } from '@/lib/offline/entry'
import { discard, retry } from '@/lib/offline/outbox'
import { send } from '@/lib/offline/sending'
import type { Editing } from './composer'
import type { Waiting } from './use-pending'

type Props = {
  locale: Locale
  me: string
  pending: Waiting[]
  t: Messages['discussions']['composer']
  strings: ProblemStrings
  takeBack: (text: Editing) => void
}

/** Posts from this phone in the place they will have; those that were refused with the reason, and nothing of them lost. */
export function Pending({ locale, me, pending, t, strings, takeBack }: Props) {
  const { reachable } = useNetwork()
  const back = async ({ id, person, body }: Waiting) => {
    takeBack({ body })
    await discard(person, id)
  }
  const again = async ({ id, person }: Waiting) => {
    await retry(person, id)
    await send()
  }
  return pending.map((post) => (
    <article key={post.id} className="post" data-pending={post.state}>
      <header className="post-head">
        <p>
          <b>{me}</b>
        </p>
        <time dateTime={post.at} className="post-when">
          {`${shortDate(locale, post.at)} ${time(locale, post.at)}`}
        </time>
      </header>
      <p className="post-text whitespace-pre-line">{post.body}</p>
      {post.state === 'parked' ? (
        <div className="mt-2">
          <p className="font-semibold text-wrong">{fill(t.refused, { why: reasonOf(post.why, strings) })}</p>
          <p className="mt-1 flex flex-wrap gap-2">
            <Button look="plain" onClick={() => back(post)}>
              {t.takeBack}
            </Button>
            <Button look="quiet" onClick={() => again(post)}>
              {t.retry}
            </Button>
            <Button look="danger" onClick={() => discard(post.person, post.id)}>
              {t.discard}
            </Button>
          </p>
        </div>
      ) : (
        post.state === 'waiting' && (
          <p className="mt-1 text-[0.9rem] font-semibold text-waiting">
            {reachable === false ? fill(t.waits, { when: time(locale, post.at) }) : t.sending}
          </p>
        )
      )}
    </article>
  ))
}

function reasonOf(why: Why | undefined, { problems, refusals }: ProblemStrings): string {
  if (!why) return ''
  if ('reason' in why) return fill(refusals[why.reason] ?? refusals.wentWrong ?? '', why.values)
  return Object.values(why.problems)
    .map((key) => problems[key] ?? problems.notValid)
    .join(' ')
}
