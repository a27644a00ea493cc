import ICAL from 'ical.js'
import { beforeEach, expect, test } from 'vitest'
import { feedCalendar, meetingCalendar } from '@/lib/calendar/calendar'
import { wallClock } from '@/lib/clock'
import { aMeeting, anItem, aSeason } from '../meetings/a-meeting'

const origin = 'https://netvaerk.example.dk'

beforeEach(() => ICAL.TimezoneService.reset())

/** Reads a calendar as another program would: with the zone's rules that stand in it, and no others. */
function read(text: string) {
  const root = new ICAL.Component(ICAL.parse(text))
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return { root, events: root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) }
}

const on = (date: string, side: 'east' | 'west' = 'west') =>
  aMeeting({
    id: `meeting-${date}`,
    slug: `${date}-vest`,
    side,
    startsAt: wallClock(date, '10:00').toISOString(),
    endsAt: wallClock(date, '15:30').toISOString(),
    items: [anItem({ title: 'Velkommen, alle; kom ind', startMin: 0 }), anItem({ title: 'Frokost', speaker: '', startMin: 145 })],
  })

test.each([
  ['before the clock changes in March', '2027-03-27', '2027-03-27T09:00:00.000Z'],
  ['on the day it changes', '2027-03-28', '2027-03-28T08:00:00.000Z'],
  ['after', '2027-03-30', '2027-03-30T08:00:00.000Z'],
  ['on the last day of summer time', '2026-10-24', '2026-10-24T08:00:00.000Z'],
  ['after it is put back', '2026-10-25', '2026-10-25T09:00:00.000Z'],
])('another program reads ten o’clock %s as the moment it is', (_name, date, moment) => {
  const meeting = on(date)
  const { events } = read(meetingCalendar('da', aSeason([meeting]), meeting, origin))
  const [event] = events
  expect(event?.startDate.zone.tzid).toBe('Europe/Copenhagen')
  expect(event?.startDate.toJSDate().toISOString()).toBe(moment)
  expect(event?.endDate.toJSDate().getTime()).toBe(Date.parse(moment) + 330 * 60_000)
})

test('a meeting carries its agenda, its place and the way back', () => {
  const meeting = on('2026-11-24')
  const { events } = read(meetingCalendar('da', aSeason([meeting], { preparation: 'Tag et eksempel med.' }), meeting, origin))
  const [event] = events
  expect(event?.summary).toBe('Netværk i lånesamarbejde, vest: Klar til skiftet; før, under og efter')
  expect(event?.location).toBe('Det Kgl. Bibliotek, Victor Albecks Vej 1, 8000 Aarhus C')
  expect(event?.description).toContain('10.00 Velkommen, alle; kom ind (Det Kgl. Bibliotek)\n12.25 Frokost')
  expect(event?.description).toContain('Forberedelse: Tag et eksempel med.')
  expect(event?.description).toContain(`${origin}/meetings/2026-11-24-vest/agenda`)
})

test('a new revision is the same event with a higher number, and the same revision the same file', () => {
  const [before, after] = [3, 4].map((revision) => {
    const season = aSeason([on('2026-11-24')], { revision })
    return feedCalendar('da', [season], origin)
  })
  const [one, other] = [read(before ?? '').events[0], read(after ?? '').events[0]]
  expect(one?.uid).toBe(other?.uid)
  expect([one?.sequence, other?.sequence]).toEqual([3, 4])
  expect(one?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-01T10:00:00Z')
})

test('a feed holds every meeting, or one side’s, and says when to ask again', () => {
  const seasons = [aSeason([on('2026-11-24'), on('2026-11-26', 'east')]), aSeason([on('2027-03-30')])]
  const whole = read(feedCalendar('da', seasons, origin))
  expect(whole.events).toHaveLength(3)
  expect(new Set(whole.events.map((event) => event.uid)).size).toBe(3)
  expect(whole.root.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT2H')
  const east = read(feedCalendar('en', seasons, origin, 'east'))
  expect(east.events.map((event) => event.startDate.toString())).toEqual(['2026-11-26T10:00:00'])
  expect(east.root.getFirstPropertyValue('x-wr-calname')).toBe('Netværk i lånesamarbejde, east')
  expect(east.events[0]?.description).toContain(`${origin}/en/meetings/`)
})

test('a feed of nothing is still a calendar', () => {
  expect(read(feedCalendar('da', [], origin)).events).toEqual([])
})
