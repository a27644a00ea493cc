import { and, eq } from 'drizzle-orm'
import * as Y from 'yjs'
import { agendaItems, articles, people } from '@/drizzle/schema'
import { linesFrom } from '@/lib/articles/lines-from'
import { correctArticle, editArticle, makeArticle, publishArticle } from '@/lib/articles/write'
import type { Actor } from '@/lib/auth/can'
import { inZone } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { elementOf, linesIn } from '@/lib/notes/lines'
import { beyond } from '@/lib/notes/read'
import { receive } from '@/lib/notes/receive'
import { roomKey } from '@/lib/notes/room'
import { gather } from '@/lib/promises/gather'
import type { MarkedLine } from '@/lib/promises/marks'

type Held = { seasonId: string; west: { id: string }; east: { id: string; endsAt: Date } }

const day = 86_400_000

/** What the meetings just held agreed, and their minutes. Invented. */
export async function seedMinutes(db: Db, facilitator: Actor, { seasonId, west, east }: Held, now: Date): Promise<void> {
  const byEmail = new Map((await db.select({ id: people.id, email: people.email }).from(people)).map(({ id, email }) => [email, id]))
  const itemOf = async (title: string) =>
    (
      await db
        .select({ id: agendaItems.id })
        .from(agendaItems)
        .where(and(eq(agendaItems.seasonId, seasonId), eq(agendaItems.title, title)))
    )[0]?.id ?? null
  const inDays = (days: number) => inZone(new Date(now.getTime() + days * day)).date
  const line = (kind: MarkedLine['kind'], text: string, owner?: string, days?: number): MarkedLine => ({
    id: newId(),
    kind,
    text,
    owner: (owner && byEmail.get(owner)) ?? null,
    date: days === undefined ? null : inDays(days),
  })
  const said = [
    {
      meetingId: west.id,
      item: 'Låneveje i VIP: hvor tit gennemgår I dem?',
      lines: [
        line('decision', 'Alle gennemgår deres låneveje i VIP to gange om året, i februar og i august.'),
        line('task', 'Lav en tjekliste til gennemgangen, og del den i netværket.', 'anna@aarhus.example', 6),
      ],
    },
    {
      meetingId: west.id,
      item: 'Hvor længe venter låneren?',
      lines: [line('task', 'Saml de skabeloner, bibliotekerne bruger, når et lån trækker ud.', 'mette@kb.example', -2)],
    },
    {
      meetingId: east.id,
      item: 'Hvor længe venter låneren?',
      lines: [
        line('decision', 'Vi siger til senest tre hverdage efter, at et lån er forsinket.'),
        line('question', 'Kan BOB vise låneren, hvor langt en bestilling er nået?', 'lis@dbc.example', 12),
        line('task', 'Find ud af, hvem der tager sig af ordningen for blinde og svagtseende.'),
      ],
    },
  ]
  for (const { meetingId, item, lines } of said)
    await gather(db, { noteId: newId(), seasonId, meetingId, itemId: await itemOf(item) }, lines, east.endsAt)

  await makeArticle(db, facilitator, { seasonId }, east.endsAt)
  const [made] = await db.select().from(articles).where(eq(articles.seasonId, seasonId))
  if (!made) throw new Error('the demo has no minutes')
  const { title: headline, lead: first } = made.draft
  const base = { title: headline, lead: first }
  const { version } = await editArticle(db, facilitator, { seasonId, version: made.version, base, title, lead })
  await writeBody(db, facilitator, roomKey({ kind: 'article', seasonId }), east.endsAt)
  await publishArticle(db, facilitator, { seasonId, version }, new Date(east.endsAt.getTime() + 4 * day))
  await correctArticle(db, facilitator, { seasonId, version, note: correction }, new Date(east.endsAt.getTime() + 6 * day))
}

/** Puts the body in the place of what the draft began with, as a phone would. */
async function writeBody(db: Db, facilitator: Actor, room: string, now: Date): Promise<void> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await beyond(db, facilitator, room, '')).update)
  const before = Y.encodeStateVector(doc)
  const lines = linesIn(doc)
  lines.delete(0, lines.length)
  lines.push(linesFrom(body).map(elementOf))
  await receive(db, facilitator, { room, update: Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64') }, now)
}

const title = 'Låneveje skal ses efter to gange om året'

const lead =
  'Øst og vest var enige: Låneveje, som ingen har set på i årevis, koster ventetid hver dag. Her er, hvad netværket talte om i november, og hvad der blev aftalt.'

const correction = 'Der stod, at lånevejene ses efter i januar. Det rigtige er februar.'

const body = `## Nyt fra Overcentralen

Lånene fra udlandet kommer hurtigere frem end sidste år. Bibliotekernes ønsker til indkøb bliver stadig brugt, og Overcentralen vil gerne have flere af dem.

## Nyt fra DBC Digital

BOB har fået et bedre overblik over bestillinger, der venter på svar. I VIP kan man nu se, hvornår en lånevej sidst er ændret.

## Låneveje i VIP: hvor tit gennemgår I dem?

Nogle gør det hvert år, andre har aldrig gjort det. De, der gør, finder næsten altid et bibliotek, som er lagt sammen med et andet, eller som ikke længere låner ud.

**Aftalt:** Alle gennemgår deres låneveje to gange om året, i februar og i august.

## Hvor længe venter låneren?

Grupperne talte om, hvornår man siger til, og hvordan:

- Sig til senest tre hverdage efter, at et lån er forsinket.
- Skriv titlen på bogen i beskeden; lånere har flere bestillinger ad gangen.
- Ring, når det haster. I øst ringer de fleste allerede.

## Det har vi aftalt

- Der laves en tjekliste til gennemgangen af låneveje, og den bliver delt i netværket.
- Overcentralen samler de skabeloner, bibliotekerne bruger, når et lån trækker ud.
- DBC Digital undersøger, om BOB kan vise låneren, hvor langt en bestilling er nået.

## Materialer

- [Netpunkt](https://www.dbc.dk/)
- [Overcentralens opgaver](https://www.kb.dk/)`
