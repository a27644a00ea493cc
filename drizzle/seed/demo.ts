import { agendaItems, itemOverrides, libraries, libraryDomains, materials, meetings, people, seasons } from '@/drizzle/schema'
import { inZone, wallClock } from '@/lib/clock'
import { alone } from '@/lib/db/alone'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { publish } from '@/lib/meetings/publish'
import { agenda, type DemoItem, heldAgenda } from './demo-agenda'

/** The people of the demo. All invented; the addresses lead nowhere. */
export const cast = [
  { email: 'mette@kb.example', name: 'Mette Lund', library: 'Det Kgl. Bibliotek', role: 'facilitator', standing: 'member' },
  { email: 'jonas@kb.example', name: 'Jonas Friis', library: 'Det Kgl. Bibliotek', role: 'facilitator', standing: 'member' },
  { email: 'anna@aarhus.example', name: 'Anna Skov', library: 'Aarhus Kommunes Biblioteker', role: 'participant', standing: 'member' },
  { email: 'bo@kbh.example', name: 'Bo Holm', library: 'Københavns Biblioteker', role: 'participant', standing: 'member' },
  { email: 'lis@dbc.example', name: 'Lis Krog', library: 'DBC Digital', role: 'participant', standing: 'member' },
  { email: 'per@esbjerg.example', name: 'Per Dahl', library: 'Esbjerg Kommunes Biblioteker', role: 'participant', standing: 'pending' },
] as const

/** One season that is coming and one just held, with dates counted from `now`, and people to sign in as. */
export const seedDemo = (db: Db, now: Date, options: { live: boolean }): Promise<void> => alone(db, (tx) => seed(tx, now, options))

async function seed(db: Db, now: Date, options: { live: boolean }): Promise<void> {
  if ((await db.select({ id: people.id }).from(people).limit(1)).length > 0) return
  const facilitator = await seedCast(db, now)
  await seedSeason(db, facilitator, now, {
    theme: 'Nye veje i fjernlånet',
    intro: 'Martsmødet handlede om nye kolleger, nye vaner og de lån, der er sværest at skaffe.',
    preparation: '',
    days: [-23, -21],
    items: heldAgenda,
  })
  await seedSeason(db, facilitator, now, {
    theme: 'Klar til skiftet – fjernlån før, under og efter FBS 2.0',
    intro:
      'Dagsordenen er den samme i øst og vest. Hvert folkebiblioteksvæsen kan sende én deltager uden beregning. For hver yderligere deltager opkræves en deltagerafgift, som faktureres elektronisk efter mødet.',
    preparation: 'Tag et eksempel med på en fjernlånssag, der gik skævt, og ét råd, I gerne vil give videre.',
    days: [2, 4],
    items: agenda,
    startsMinutesAgo: options.live ? 75 : undefined,
  })
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
  days: [number, number]
  items: DemoItem[]
  startsMinutesAgo?: number
}

async function seedSeason(db: Db, facilitator: { id: string; role: 'facilitator'; standing: 'member' }, now: Date, demo: DemoSeason) {
  const seasonId = newId()
  const west = meetingRow(seasonId, 'west', now, demo.days[0], demo.startsMinutesAgo)
  const east = meetingRow(seasonId, 'east', now, demo.days[1])
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
}

function meetingRow(seasonId: string, side: 'east' | 'west', now: Date, days: number, startsMinutesAgo?: number) {
  const { date } = inZone(new Date(now.getTime() + days * 86_400_000))
  const usual = wallClock(date, '10:00')
  const startsAt =
    startsMinutesAgo === undefined ? usual : new Date(Math.round(now.getTime() / 300_000) * 300_000 - startsMinutesAgo * 60_000)
  const [year = '', month = '', day = ''] = inZone(startsAt).date.split('-')
  return {
    id: newId(),
    seasonId,
    side,
    slug: `${year}-${month}-${day}-${side === 'west' ? 'vest' : 'oest'}`,
    doorsAt: new Date(startsAt.getTime() - 30 * 60_000),
    startsAt,
    endsAt: new Date(startsAt.getTime() + 330 * 60_000),
    registrationDeadline: new Date(startsAt.getTime() - 14 * 86_400_000),
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
