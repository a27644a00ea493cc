'use client'
import { zone } from '@/lib/clock'
import { fill } from '@/lib/i18n/fill'
import { localePath } from '@/lib/i18n/locales'
import { here, type PhoneWords, useNetwork } from './network'
import { useUnsent } from './use-unsent'

/** The state of the network, in a line, and only when it matters: no connection, how old the copy is, what is not sent. */
export function NetworkLine() {
  const { reachable, keptAt, words } = useNetwork()
  const unsent = useUnsent()
  const said = words
    ? [
        reachable === false && words.network.noConnection,
        reachable === false && keptAt !== null && fill(words.network.copyFrom, { when: ago(keptAt, words) }),
        // With a network it is sent within the second.
        unsent && unsent.waiting > 0 && (reachable === false || unsent.stuck) && count(unsent.waiting, words.unsent, 'waiting'),
      ].filter((part) => typeof part === 'string')
    : []
  const parked = words && unsent && unsent.parked > 0 && count(unsent.parked, words.unsent, 'parked')
  return (
    <div role="status" className="bg-card text-center font-semibold text-waiting print:hidden">
      {words && (said.length > 0 || parked) && (
        <p className="flex flex-wrap items-center justify-center gap-x-4 border-hairline border-b px-4 py-2 text-[0.9rem]">
          {said.length > 0 && <span>{said.join(' · ')}</span>}
          {unsent?.stuck === 'signed out' && (
            <a href={`${localePath(words.locale, '/sign-in')}?callbackUrl=${encodeURIComponent(here())}`}>{words.unsent.signIn}</a>
          )}
          {parked && <a href={localePath(words.locale, '/me#unsent')}>{parked}</a>}
        </p>
      )}
    </div>
  )
}

const count = (n: number, words: PhoneWords['unsent'], what: 'waiting' | 'parked'): string =>
  n === 1 ? words[`${what}One`] : fill(words[what], { n })

/** The time, and the date too where that is not today's. */
function ago(keptAt: number, { locale, network }: PhoneWords): string {
  const tag = locale === 'da' ? 'da-DK' : 'en-GB'
  const written = (options: Intl.DateTimeFormatOptions, moment = keptAt) =>
    new Intl.DateTimeFormat(tag, { timeZone: zone, ...options }).format(moment)
  const clock = fill(network.at, { time: written({ hour: 'numeric', minute: '2-digit' }) })
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' }
  return written(day) === written(day, Date.now()) ? clock : `${written(day)} ${clock}`
}
