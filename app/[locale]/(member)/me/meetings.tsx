import { cachedSeasons } from '@/app/seasons'
import type { Person } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { type Locale, localePath, type Messages } from '@/lib/i18n'
import { dateAndTime } from '@/lib/i18n/dates'
import { aroundNow } from '@/lib/meetings/read'

/** The coming meeting of the person's own side, or both where they have none. */
export async function Meetings({ person, locale, t }: { person: Person; locale: Locale; t: Messages }) {
  const { coming } = aroundNow(await cachedSeasons(), now())
  const side = person.library?.side
  const own = coming?.meetings.filter((meeting) => !side || meeting.side === side) ?? []
  return (
    <section className="mt-10">
      <h2 className="text-xl">{side ? t.me.meeting : t.me.meetings}</h2>
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
    </section>
  )
}
