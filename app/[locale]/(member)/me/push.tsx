import { problemStrings } from '@/app/_ui/form-problems'
import { deviceInWords } from '@/lib/auth/device'
import type { Person } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { shortDate, time } from '@/lib/i18n/dates'
import { pushKeys } from '@/lib/push/keys'
import { devicesOf } from '@/lib/push/subscriptions'
import { PushDevices } from './push-devices'

/** What messages are for, whether this device gets them, and which others do. */
export async function Push({ person, locale, t }: { person: Person; locale: Locale; t: Messages }) {
  const words = { on: t.me.deviceOn, unknown: t.me.deviceUnknown }
  const devices = (await devicesOf(await db(), person)).map(({ id, device, lastSentAt }) => ({
    id,
    name: deviceInWords(device, words),
    last: lastSentAt ? fill(t.push.lastSent, { date: shortDate(locale, lastSentAt), time: time(locale, lastSentAt) }) : t.push.neverSent,
  }))
  const [{ publicKey }] = await pushKeys(await db())
  const { test: _, offer: __, ...strings } = t.push
  return (
    <section className="mt-10" id="push-here">
      <h2 className="text-xl">{t.push.title}</h2>
      <p className="mt-2">{t.push.why}</p>
      <PushDevices
        personId={person.id}
        devices={devices}
        publicKey={publicKey}
        t={{ ...strings, thisDevice: t.me.thisDevice }}
        strings={problemStrings(t)}
      />
    </section>
  )
}
