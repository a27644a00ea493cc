import { eq, gt } from 'drizzle-orm'
import { agendaItems, itemOverrides, libraries, libraryDomains, materials, meetings, people, seasons } from '@/drizzle/schema'
import { saveIssuer } from '@/lib/billing/issuer'
import { inZone, wallClock } from '@/lib/clock'
import { alone } from '@/lib/db/alone'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { publish } from '@/lib/meetings/publish'
import { agenda, type DemoItem, heldAgenda } from './demo-agenda'
import { seedGroups } from './demo-groups'
import { seedMinutes } from './demo-minutes'
import { seedNotes } from './demo-notes'
import { seedRegistrations } from './demo-registrations'
import { seedReminders } from './demo-reminders'
import { seedThreads } from './demo-threads'

/** The people of the demo. All invented; the addresses lead nowhere. */
export const cast = [
  { email: 'mette@kb.example', name: 'Mette Lund', library: 'Det Kgl. Bibliotek', role: 'facilitator', standing: 'member' },
  { email: 'jonas@kb.example', name: 'Jonas Friis', library: 'Det Kgl. Bibliotek', role: 'facilitator', standing: 'member' },
  { email: 'anna@aarhus.example', name: 'Anna Skov', library: 'Aarhus Kommunes Biblioteker', role: 'participant', standing: 'member' },
  {
    email: 'karen.lindholm@odense.example',
    name: 'Karen Lindholm',
    library: 'Odense Bibliotekerne',
    role: 'participant',
    standing: 'member',
  },
  { email: 'bo@kbh.example', name: 'Bo Holm', library: 'Københavns Biblioteker', role: 'participant', standing: 'member' },
  { email: 'lis@dbc.example', name: 'Lis Krog', library: 'DBC Digital', role: 'participant', standing: 'member' },
  { email: 'per@esbjerg.example', name: 'Per Dahl', library: 'Esbjerg Kommunes Biblioteker', role: 'participant', standing: 'pending' },
] as const

/**
 * One season that is coming and one just held, with dates counted from `now`, and people to sign in as. A demo started
 * again when its meetings are long over is given another season, so that there always is a meeting soon.
 */
export const seedDemo = (db: Db, now: Date, options: { live: boolean }): Promise<void> => alone(db, (tx) => seed(tx, now, options))

async function seed(db: Db, now: Date, options: { live: boolean }): Promise<void> {
  const [first] = await db.select({ id: people.id }).from(people).where(eq(people.role, 'facilitator')).limit(1)
  const facilitator = first ? { ...first, role: 'facilitator' as const, standing: 'member' as const } : await seedCast(db, now)
  if (!first) await saveIssuer(db, facilitator, issuer)
  if (!first) await seedSeason(db, facilitator, now, held)
  const [coming] = await db.select({ id: meetings.id }).from(meetings).where(gt(meetings.endsAt, now)).limit(1)
  if (!coming) await seedSeason(db, facilitator, now, { ...next, startsMinutesAgo: options.live ? 75 : undefined })
  await seedThreads(db, now)
}

/** Invented, down to the numbers, though their check digits hold. */
const issuer = {
  name: 'Eksempelbiblioteket (fakturaudsteder)',
  gln: '5799999000010',
  cvr: '12345674',
  street: 'Eksempelvej',
  buildingNumber: '1',
  postalCode: '8000',
  city: 'Aarhus C',
  registration: '1234',
  account: '1234567890',
  contactName: 'Netværkssekretariatet',
  contactEmail: 'netvaerk@example.org',
  dueDays: 30,
}

async function seedCast(db: Db, now: Date) {
  const known = await db.select({ id: libraries.id, name: libraries.name }).from(libraries)
  const libraryId = (name: string) => known.find((l) => l.name === name)?.id
  const rows = cast.map((p) => ({
    id: newId(),
    email: p.email,
    name: p.name,
    libraryId: libraryId(p.library),
    role: p.role,
    standing: p.standing,
    admittedAt: p.standing === 'member' ? now : null,
  }))
  await db.insert(people).values(rows)
  const aarhus = libraryId('Aarhus Kommunes Biblioteker')
  if (aarhus) await db.insert(libraryDomains).values({ libraryId: aarhus, domain: 'aarhus.example' })
  const [first] = rows
  if (!first) throw new Error('the demo has no cast')
  return { id: first.id, role: 'facilitator' as const, standing: 'member' as const }
}

type DemoSeason = {
  theme: string
  intro: string
  preparation: string
  /** Until the meeting in the west; the one in the east comes two days later, and neither at a weekend. */
  days: number
  items: DemoItem[]
  startsMinutesAgo?: number
}

const held: DemoSeason = {
  theme: 'Nye veje i fjernlånet',
  intro: 'Sidste møde handlede om nye kolleger, nye vaner og de lån, der er sværest at skaffe.',
  preparation: '',
  days: -23,
  items: heldAgenda,
}

const next: DemoSeason = {
  theme: 'Klar til skiftet – fjernlån før, under og efter FBS 2.0',
  intro:
    'Dagsordenen er den samme i øst og vest. Hvert folkebiblioteksvæsen kan sende én deltager uden beregning. For hver yderligere deltager opkræves en deltagerafgift, som faktureres elektronisk efter mødet.',
  preparation: 'Tag et eksempel med på en fjernlånssag, der gik skævt, og ét råd, I gerne vil give videre.',
  days: 2,
  items: agenda,
}

async function seedSeason(db: Db, facilitator: { id: string; role: 'facilitator'; standing: 'member' }, now: Date, demo: DemoSeason) {
  const seasonId = newId()
  const westDay = workday(new Date(now.getTime() + demo.days * day))
  const eastDay = workday(new Date(westDay.getTime() + 2 * day))
  const west =
    demo.startsMinutesAgo === undefined ? meetingRow(seasonId, 'west', westDay) : meetingRow(seasonId, 'west', now, demo.startsMinutesAgo)
  const east = meetingRow(seasonId, 'east', eastDay)
  await db
    .insert(seasons)
    .values({ id: seasonId, slug: west.slug.replace(/-vest$/, ''), theme: demo.theme, intro: demo.intro, preparation: demo.preparation })
  await db.insert(meetings).values([west, east])
  const items = demo.items.map((item, position) => ({
    id: newId(),
    seasonId,
    position,
    form: item.form,
    title: item.title,
    body: item.body ?? '',
    speaker: item.speaker ?? '',
    prepare: item.prepare ?? '',
    durationMin: item.minutes,
    standing: item.standing ?? false,
  }))
  await db.insert(agendaItems).values(items)
  for (const [index, item] of demo.items.entries()) {
    const itemId = items[index]?.id
    if (!itemId) continue
    for (const [position, link] of (item.links ?? []).entries())
      await db.insert(materials).values({ seasonId, itemId, title: link.title, url: link.url, position })
    if (item.eastSpeaker) await db.insert(itemOverrides).values({ itemId, meetingId: east.id, speaker: item.eastSpeaker })
  }
  await publish(db, facilitator, seasonId, now)
  await seedRegistrations(db, facilitator, { seasonId, west, east, held: demo === held }, now)
  if (demo === held) await seedMinutes(db, facilitator, { seasonId, west, east }, now)
  await seedGroups(db, facilitator, { seasonId, west, east, held: demo === held }, now)
  await seedReminders(db, { seasonId, meetings: [west, east] }, now)
  await seedNotes(db, { west, items, held: demo === held }, now)
}

const day = 86_400_000

/** That day, or the Monday after where it is a weekend. */
function workday(moment: Date): Date {
  const weekday = new Date(inZone(moment).date).getUTCDay()
  return new Date(moment.getTime() + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * day)
}

/** The usual hour of that day, or so many minutes before it. */
function meetingRow(seasonId: string, side: 'east' | 'west', on: Date, startsMinutesAgo?: number) {
  const usual = wallClock(inZone(on).date, '10:00')
  const startsAt =
    startsMinutesAgo === undefined ? usual : new Date(Math.round(on.getTime() / 300_000) * 300_000 - startsMinutesAgo * 60_000)
  return {
    id: newId(),
    seasonId,
    side,
    slug: `${inZone(startsAt).date}-${side === 'west' ? 'vest' : 'oest'}`,
    doorsAt: new Date(startsAt.getTime() - 30 * 60_000),
    startsAt,
    endsAt: new Date(startsAt.getTime() + 330 * 60_000),
    // The day before, so that there is always something to register for.
    registrationDeadline: new Date(startsAt.getTime() - 22 * 3_600_000),
    ...(side === 'west' ? westVenue : eastVenue),
  }
}

const westVenue = {
  venue: 'Det Kgl. Bibliotek',
  address: 'Victor Albecks Vej 1, 8000 Aarhus C',
  directions:
    'Gå ind ad hovedindgangen, og følg skiltene til mødelokalet. Letbanen og flere buslinjer standser ved Universitetsparken. Der er få parkeringspladser; kom gerne med tog og bus.',
}

const eastVenue = {
  venue: 'Mødested øst',
  address: 'Oplyses ved tilmelding',
  directions: 'Vejledning til mødestedet sendes til alle tilmeldte.',
}
