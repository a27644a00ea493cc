'use client'
import { Button } from '@/app/_ui/button'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import { fill } from '@/lib/i18n/fill'
import type { Entry } from '@/lib/offline/entry'
import { discard, retry } from '@/lib/offline/outbox'
import { send } from '@/lib/offline/sending'
import type { PhoneWords } from './network'

type Props = { entries: Entry[]; words: PhoneWords['unsent']; strings: ProblemStrings }

/** What has not been sent; where the server said no, why, and what the person can do about it. */
export function UnsentList({ entries, words, strings }: Props) {
  const again = async (entry: Entry) => {
    await retry(entry.person, entry.id)
    await send()
  }
  return (
    <ul className="grid">
      {entries.map((entry) => (
        <li key={entry.seq} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-hairline border-b py-2 first:border-t">
          <div className="grow basis-48">
            <p className="font-semibold">{entry.label}</p>
            {entry.state === 'parked' ? (
              <p className="text-wrong">{`${words.refused}: ${reasonOf(entry, strings)}`}</p>
            ) : (
              <p className="text-waiting">{words.waits}</p>
            )}
          </div>
          {entry.state === 'parked' && (
            <p className="flex gap-2">
              <Button look="plain" onClick={() => again(entry)} aria-label={`${words.retry}: ${entry.label}`}>
                {words.retry}
              </Button>
              <Button look="danger" onClick={() => discard(entry.person, entry.id)} aria-label={`${words.discard}: ${entry.label}`}>
                {words.discard}
              </Button>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** In words, why the server said no to an entry. */
export function reasonOf({ why }: Entry, { problems, refusals }: ProblemStrings): string {
  if (!why) return ''
  if ('reason' in why) return fill(refusals[why.reason] ?? refusals.wentWrong ?? '', why.values)
  return Object.values(why.problems)
    .map((key) => problems[key] ?? problems.notValid)
    .join(' ')
}
