import ical, { type ICalEventData } from 'ical-generator'
import { inZone, zone } from '@/lib/clock'
import { fill, type Locale, localePath, messages } from '@/lib/i18n'
import { time } from '@/lib/i18n/dates'
import type { PublishedMeeting, PublishedSeason, Side } from '@/lib/meetings/published'
import { startOf } from '@/lib/meetings/timetable'
import { vtimezone } from './zone'

/** How often a calendar that subscribes should ask again: it is told by nobody. */
const askAgain = 2 * 60 * 60

/** One meeting as an iCalendar file, its agenda in the description. `origin` is where the site stands. */
export const meetingCalendar = (locale: Locale, season: PublishedSeason, meeting: PublishedMeeting, origin: string): string =>
  calendar(messages(locale).agenda.ics.feed, [event(locale, season, meeting, origin)])

/** Every meeting, or every meeting of one side, for a calendar to subscribe to. */
export function feedCalendar(locale: Locale, seasons: PublishedSeason[], origin: string, side?: Side): string {
  const { ics } = messages(locale).agenda
  const name = side ? { east: ics.feedEast, west: ics.feedWest }[side] : ics.feed
  const events = seasons.flatMap((season) =>
    season.meetings.filter((m) => !side || m.side === side).map((meeting) => event(locale, season, meeting, origin)),
  )
  return calendar(name, events)
}

function calendar(name: string, events: ICalEventData[]): string {
  return ical({
    name,
    prodId: { company: 'Det Kgl. Bibliotek', product: 'Netvaerk i laanesamarbejde', language: 'DA' },
    // Named on each event and not here, where the library would write DTSTAMP in it too, which must be UTC.
    timezone: { name: null, generator: () => vtimezone },
    x: { 'X-WR-TIMEZONE': zone },
    ttl: askAgain,
    events,
  }).toString()
}

function event(locale: Locale, season: PublishedSeason, meeting: PublishedMeeting, origin: string): ICalEventData {
  const t = messages(locale)
  const url = `${origin}${localePath(locale, `/meetings/${meeting.slug}/agenda`)}`
  return {
    id: `${meeting.id}@netvaerk-i-laanesamarbejde`,
    sequence: season.revision,
    // When it was published, not when it was asked for: the same revision is the same file.
    stamp: new Date(season.publishedAt),
    start: wallClockOf(meeting.startsAt),
    end: wallClockOf(meeting.endsAt),
    timezone: zone,
    summary: `${t.common.appName}, ${t.common.sides[meeting.side].toLowerCase()}: ${season.theme}`,
    location: [meeting.venue, meeting.address].filter(Boolean).join(', '),
    url,
    description: description(locale, season, meeting, url),
  }
}

function description(locale: Locale, season: PublishedSeason, meeting: PublishedMeeting, url: string): string {
  const { ics } = messages(locale).agenda
  const agenda = meeting.items.map((item) => {
    const line = `${time(locale, startOf(meeting, item))} ${item.title}`
    return item.speaker ? `${line} (${item.speaker})` : line
  })
  return [
    meeting.doorsAt && fill(ics.doors, { time: time(locale, meeting.doorsAt) }),
    agenda.join('\n'),
    season.preparation && fill(ics.prepare, { text: season.preparation }),
    meeting.directions,
    fill(ics.more, { url }),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** A moment as the network's clock shows it. A bare string, because the library writes those down as they stand. */
function wallClockOf(moment: string): string {
  const { date, time } = inZone(new Date(moment))
  return `${date}T${time}:00`
}
