'use client'
import { here, useNetwork } from '@/app/_shell/network'
import { reasonOf } from '@/app/_shell/unsent-list'
import { Button } from '@/app/_ui/button'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { localePath } from '@/lib/i18n/locales'
import { changesIn, type Entry } from '@/lib/offline/entry'
import { discard, retry } from '@/lib/offline/outbox'
import { send } from '@/lib/offline/sending'

type Props = {
  entries: Entry[]
  ready: boolean
  signedOut: boolean
  noRoom: boolean
  words: Messages['notes']['state']
  strings: ProblemStrings
  /** All that stands in the note, to be copied before it is thrown away. */
  text: () => string
  discarded: () => void
}

/** The truth about what has been written: with everybody, only here, or not to be saved at all, and what can be done then. */
export function NoteState({ entries, ready, signedOut, noRoom, words, strings, text, discarded }: Props) {
  const { reachable, words: phone } = useNetwork()
  const parked = entries.filter((entry) => entry.state === 'parked')
  const waiting = entries.filter((entry) => entry.state === 'waiting')
  const n = changesIn(waiting)
  const stuck = reachable === false || signedOut || parked.length > 0 || waiting.some((entry) => entry.tries > 0)
  const why = noRoom ? words.noRoom : parked[0] && reasonOf(parked[0], strings)
  return (
    <div role="status" className="min-h-6 text-[0.9rem]">
      {why && <p className="font-semibold text-wrong">{fill(words.cannot, { why })}</p>}
      {parked[0] && (
        <p className="flex flex-wrap gap-2 py-1">
          <Button look="plain" onClick={() => void Promise.all(parked.map(({ person, id }) => retry(person, id))).then(send)}>
            {words.retry}
          </Button>
          <Button look="plain" onClick={() => void navigator.clipboard.writeText(text())}>
            {words.copy}
          </Button>
          <Button look="danger" onClick={() => void Promise.all(parked.map(({ person, id }) => discard(person, id))).then(discarded)}>
            {words.discard}
          </Button>
        </p>
      )}
      {n > 0 ? (
        <p className={stuck ? 'font-semibold text-waiting' : 'text-muted'}>
          {stuck ? fill(n === 1 ? words.onlyHereOne : words.onlyHere, { n }) : words.saving}{' '}
          {signedOut && phone && (
            <a href={`${localePath(phone.locale, '/sign-in')}?callbackUrl=${encodeURIComponent(here())}`}>{words.signIn}</a>
          )}
        </p>
      ) : (
        ready && !why && <p className="text-muted">{words.saved}</p>
      )}
    </div>
  )
}
