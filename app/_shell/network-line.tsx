'use client'
import { zone } from '@/lib/clock'
import { fill } from '@/lib/i18n/fill'
import { type PhoneWords, useNetwork } from './network'

/** The state of the network, in a line, and only when it matters: no connection, and how old the copy is. */
export function NetworkLine() {
  const { reachable, keptAt, words } = useNetwork()
  return (
    <p role="status" className="bg-card text-center font-semibold text-waiting">
      {reachable === false && words && (
        <span className="block border-hairline border-b px-4 py-2 text-[0.9rem]">
          {words.network.noConnection}
          {keptAt !== null && ` · ${fill(words.network.copyFrom, { when: ago(keptAt, words) })}`}
        </span>
      )}
    </p>
  )
}

/** The time, and the date too where that is not today's. */
function ago(keptAt: number, { locale, network }: PhoneWords): string {
  const tag = locale === 'da' ? 'da-DK' : 'en-GB'
  const written = (options: Intl.DateTimeFormatOptions, moment = keptAt) =>
    new Intl.DateTimeFormat(tag, { timeZone: zone, ...options }).format(moment)
  const clock = fill(network.at, { time: written({ hour: 'numeric', minute: '2-digit' }) })
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' }
  return written(day) === written(day, Date.now()) ? clock : `${written(day)} ${clock}`
}
