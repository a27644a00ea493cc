import { contact } from '@/app/_shell/footer'
import { problemStrings } from '@/app/_ui/form-problems'
import type { Person } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { shortDate } from '@/lib/i18n/dates'
import { bounceOf } from '@/lib/mail/bounces'
import { noticesOf } from '@/lib/notices/choose'
import { noticeKinds } from '@/lib/notices/kinds'
import { devicesOf } from '@/lib/push/subscriptions'
import { Bounced } from './bounced'
import { NoticesForm } from './notices-form'

/** How one wants to be told, and whether mail gets through at all. */
export async function Notices({ person, locale, t }: { person: Person; locale: Locale; t: Messages }) {
  const words = t.notices
  const { push, mail, without, quiet } = await noticesOf(await db(), person)
  const bounce = await bounceOf(await db(), person.email)
  const kinds = Object.fromEntries(noticeKinds.map((kind) => [kind, !without.includes(kind)])) as Record<
    (typeof noticeKinds)[number],
    boolean
  >
  const about = { email: person.email, date: bounce ? shortDate(locale, bounce.at) : '', contact }
  const { bounced } = words
  return (
    <section className="mt-10" id="notices">
      <h2 className="text-xl">{words.title}</h2>
      <Bounced
        strings={problemStrings(t)}
        t={{ ...bounced, worksHint: fill(bounced.worksHint, about) }}
        {...(bounce && {
          said: fill(bounce.hard ? bounced.hard : bounced.soft, about),
          reason: bounce.reason && fill(bounced.reason, { reason: bounce.reason }),
        })}
      />
      <NoticesForm
        t={{ ...words, mailHint: fill(words.mailHint, about) }}
        strings={problemStrings(t, 'time', 'sameTime')}
        chosen={{ push, mail, ...kinds }}
        quiet={quiet}
        devices={(await devicesOf(await db(), person)).length}
      />
    </section>
  )
}
