import '@/test/support/settings'
import { expect, test } from 'vitest'
import { newId } from '@/lib/ids'
import { plainLine } from '@/lib/notes/line'
import { elementOf, linesIn } from '@/lib/notes/lines'
import { promisesOf } from '@/lib/promises/read'
import { freshDatabase } from '@/test/support/database'
import { aNote, writer } from '../notes/a-note'

test('a line that is marked in an item’s note gathers with its owner and date; one in a private note does not', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, item, own } = await aNote(db)
  const marked = (text: string) => elementOf({ ...plainLine(text), mark: 'task', id: newId(), owner: cast.anna.id, due: '2026-12-10' })
  for (const [room, text] of [
    [item, 'Skriv til DBC'],
    [own(cast.anna), 'Husk kagen'],
  ] as const) {
    const anna = writer(db, cast.anna, room)
    linesIn(anna.doc).push([marked(text)])
    for (const update of anna.take()) await anna.send(update)
  }
  expect(await promisesOf(db, cast.anna, seasonId)).toMatchObject([
    { kind: 'task', text: 'Skriv til DBC', side: 'west', owner: { name: 'Anna Skov' }, dueOn: '2026-12-10' },
  ])
})
