import { inArray } from 'drizzle-orm'
import * as Y from 'yjs'
import { people } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { type LineKind, plainLine } from '@/lib/notes/line'
import { elementOf, linesIn } from '@/lib/notes/lines'
import { receive } from '@/lib/notes/receive'
import { roomKey } from '@/lib/notes/room'

type Written = { item: string; minute: number; by: 'anna@aarhus.example' | 'bo@kbh.example'; lines: [LineKind, string][] }

/** What was written at the meeting just held, and what is being written at the one that is on. */
const heldNotes: Written[] = [
  {
    item: 'Nyt fra DBC Digital',
    minute: 62,
    by: 'anna@aarhus.example',
    lines: [
      ['text', 'Lis viste de nye felter i VIP.'],
      ['bullet', 'Åbningstider læses nu fra samme sted som på bibliotek.dk'],
      ['bullet', 'Låneveje kan kopieres fra en filial til en anden'],
    ],
  },
  {
    item: 'Låneveje i VIP: hvor tit gennemgår I dem?',
    minute: 175,
    by: 'bo@kbh.example',
    lines: [
      ['h2', 'Sådan gør vi i dag'],
      ['bullet', 'Aarhus: hvert kvartal, en fast dag i kalenderen'],
      ['bullet', 'København: når noget driller'],
      ['h2', 'Det vil vi prøve'],
      ['check', 'Sæt låneveje på dagsordenen to gange om året'],
      ['check', 'Del listen over biblioteker, der har skiftet system'],
    ],
  },
  {
    item: 'Låneveje i VIP: hvor tit gennemgår I dem?',
    minute: 188,
    by: 'anna@aarhus.example',
    lines: [['text', 'Vi mangler et sted at se, hvem der har ændret en lånevej.']],
  },
]

const nextNotes: Written[] = [
  {
    item: 'Nyt fra Overcentralen',
    minute: 25,
    by: 'anna@aarhus.example',
    lines: [
      ['h2', '3. kvartal'],
      ['bullet', 'Flere lån fra Norge og Sverige, færre fra Tyskland'],
      ['bullet', 'Grønne sedler: kun, når bogen skal tilbage til udlandet'],
    ],
  },
]

/** Writes notes in a season of the demo, as far as its meeting in the west has come at `now`. */
export async function seedNotes(
  db: Db,
  { west, items, held }: { west: { id: string; startsAt: Date }; items: { id: string; title: string }[]; held: boolean },
  now: Date,
): Promise<void> {
  const writers = await db
    .select({ id: people.id, email: people.email, role: people.role, standing: people.standing })
    .from(people)
    .where(inArray(people.email, ['anna@aarhus.example', 'bo@kbh.example']))
  const stand = new Map<string, Uint8Array>()
  for (const { item, minute, by, lines } of held ? heldNotes : nextNotes) {
    const at = new Date(west.startsAt.getTime() + minute * 60_000)
    const actor = writers.find(({ email }) => email === by)
    const itemId = items.find(({ title }) => title === item)?.id
    if (!actor || !itemId || at > now) continue
    const before = stand.get(itemId)
    const doc = new Y.Doc()
    if (before) Y.applyUpdate(doc, before)
    linesIn(doc).push(lines.map(([kind, text]) => elementOf(plainLine(text, kind))))
    const update = Buffer.from(Y.encodeStateAsUpdate(doc, before && Y.encodeStateVectorFromUpdate(before))).toString('base64')
    stand.set(itemId, Y.encodeStateAsUpdate(doc))
    await receive(db, actor, { room: roomKey({ kind: 'item', meetingId: west.id, itemId }), update }, at)
  }
}
