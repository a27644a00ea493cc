import { buttonLook } from '@/app/_ui/button'
import { cachedSeasons } from '@/app/seasons'
import type { Person } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { type Locale, localePath, type Messages } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import { aroundNow } from '@/lib/meetings/read'
import { registeredAt } from '@/lib/registrations/registered-at'

/** The coming meeting where the person has a place; else that of their own side, or both where they have none. */
export async function Meetings({ person, locale, t }: { person: Person; locale: Locale; t: Messages }) {
  const { coming } = aroundNow(await cachedSeasons(), now())
  const side = person.library?.side
  const registered = await registeredAt(await db(), person.id, now())
  const own = coming?.meetings.filter((meeting) => (registered ? meeting.slug === registered : !side || meeting.side === side)) ?? []
  return (
    <section className="mt-10">
      <h2 className="text-xl">{own.length > 1 ? t.me.meetings : t.me.meeting}</h2>
      {own.length === 0 && <p className="mt-2 text-muted">{t.me.noMeeting}</p>}
      {own.map((meeting) => (
        <p key={meeting.id} className="mt-2">
          {coming?.theme}
          <br />
          <span className="text-muted">
            {t.common.meetingSides[meeting.side]}, {dateAndTime(locale, meeting.startsAt)}
          </span>
          <br />
          <a href={localePath(locale, `/meetings/${meeting.slug}/agenda`)} className="inline-flex min-h-11 items-center">
            {t.me.seeAgenda}
          </a>
        </p>
      ))}
      {coming && (
        <p className="mt-2">
          <a href={localePath(locale, '/registration')} className={buttonLook(registered ? 'plain' : 'primary')}>
            {registered ? t.registration.mine : t.front.register.button}
          </a>
        </p>
      )}
    </section>
  )
}
