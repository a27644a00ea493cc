import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditEntries } from '@/drizzle/schema'
import { Invalid, NotFound, Refused } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { addItem, copyItem, editItem, moveItem, removeItem, restoreItem } from '@/lib/meetings/items'
import { editLocal } from '@/lib/meetings/local'
import { editMeeting, editSeason } from '@/lib/meetings/season'
import { freshDatabase } from '@/test/support/database'
import { before, editOf, positions, seedSeason, talk, titled } from '@/test/support/season'

test('an item is added at its place, copied after itself, removed and brought back where it was', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  const titles = async () => (await look()).items.map((i) => i.fields.title)
  const start = await titles()

  const id = await addItem(db, cast.mette, { ...talk(seasonId), position: 1 })
  expect((await titles())[1]).toBe('FBS 2.0 og fjernlån')
  await copyItem(db, cast.mette, id)
  expect((await titles()).slice(1, 3)).toEqual(['FBS 2.0 og fjernlån', 'FBS 2.0 og fjernlån'])
  await removeItem(db, cast.mette, id, before)
  await removeItem(db, cast.mette, id, before)
  expect(await titles()).toHaveLength(start.length + 1)
  await restoreItem(db, cast.mette, id)
  expect((await look()).items[1]?.id).toBe(id)
  expect(await positions(db, seasonId)).toEqual([0, 1, 2, 3, 4, 5, 6])
})

test('whatever is moved, added and removed, positions stay 0, 1, 2 … and starts follow durations', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  const step = fc.record({
    what: fc.constantFrom('move', 'copy', 'remove', 'restore'),
    which: fc.nat(20),
    to: fc.nat(12),
  })
  const removed: string[] = []
  for (const { what, which, to } of fc.sample(step, 25)) {
    const { items } = await look()
    const item = items[which % Math.max(1, items.length)]
    if (what === 'restore') await restoreItem(db, cast.mette, removed.pop() ?? items[0]?.id ?? '')
    else if (!item) continue
    else if (what === 'move') await moveItem(db, cast.jonas, { itemId: item.id, position: to })
    else if (what === 'copy') await copyItem(db, cast.mette, item.id)
    else if (items.length > 1) {
      removed.push(item.id)
      await removeItem(db, cast.mette, item.id, before)
    }
    const after = (await look()).items
    expect(await positions(db, seasonId)).toEqual(after.map((_, i) => i))
    if (what === 'move') expect(after.findIndex((i) => i.id === item?.id)).toBe(Math.min(to, after.length - 1))
    let minute = 0
    for (const { slots, fields } of after) {
      expect(slots.west).toEqual({ startMin: minute, durationMin: fields.durationMin })
      minute += fields.durationMin
    }
  }
})

test('moves by two people at once leave one order, with nobody lost', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  const { items } = await look()
  await Promise.all(
    items.map((item, i) => moveItem(db, i % 2 ? cast.mette : cast.jonas, { itemId: item.id, position: items.length - 1 - i })),
  )
  expect(await positions(db, seasonId)).toEqual(items.map((_, i) => i))
})

test('an agenda past midnight is refused at the field; one that is already too long may be shortened', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  await addItem(db, cast.mette, { ...talk(seasonId), durationMin: 480 })
  const tooLong = addItem(db, cast.mette, { ...talk(seasonId), title: 'For langt', durationMin: 300 })
  await expect(tooLong).rejects.toEqual(new Invalid({ durationMin: 'outsideDay' }))
  const lunch = titled(await look(), 'Frokost')
  await expect(editItem(db, cast.mette, { ...editOf(lunch), durationMin: 480 })).rejects.toThrow(Invalid)
  const local = { hidden: false, title: null, speaker: null, body: null, prepare: null, durationMin: 480 }
  const onlyEast = editLocal(db, cast.mette, { itemId: lunch.id, side: 'east', version: 0, base: {}, ...local })
  await expect(onlyEast).rejects.toEqual(new Invalid({ durationMin: 'outsideDay' }))

  const [west] = (await look()).meetings
  if (!west) throw new Error('no meeting west')
  const later = { meetingId: west.id, version: west.version, base: west.fields, ...west.fields, start: '16:00', end: '22:00' }
  await expect(editMeeting(db, cast.mette, later)).rejects.toEqual(new Invalid({ start: 'outsideDay' }))
  expect((await look()).items.map((i) => i.fields.title)).not.toContain('For langt')
  await editItem(db, cast.mette, { ...editOf(lunch), durationMin: 30 })
})

test('an item that would begin when its meeting is over is refused at its place, until the meeting ends later', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  const full = { ...talk(seasonId), title: 'Resten af dagen', position: 1 }
  const left = -((await look()).meetings[0]?.overMin ?? 0)
  const long = await addItem(db, cast.mette, { ...full, durationMin: left })
  const late = { ...talk(seasonId), title: 'For sent' }
  const last = (await look()).items.length
  await expect(addItem(db, cast.mette, { ...late, position: last })).rejects.toEqual(new Invalid({ position: 'afterTheEnd' }))

  // What makes the day end late, or pushes others there, is theirs to see and to mend; and what nobody has placed is not in place.
  await addItem(db, cast.mette, { ...late, title: 'Klemt ind', position: 1 })
  await addItem(db, cast.mette, { ...late, title: 'Et forslag' })
  expect((await look()).meetings.map((m) => m.overMin)).toEqual([50, 50])
  const proposal = titled(await look(), 'Et forslag')
  await editItem(db, cast.mette, { ...editOf(proposal), title: 'Et godt forslag', durationMin: 40 })

  // In the east there is time left for it.
  const local = { hidden: true, title: null, speaker: null, body: null, prepare: null, durationMin: null }
  await editLocal(db, cast.mette, { itemId: long, side: 'east', version: 0, base: {}, ...local })
  const east = await addItem(db, cast.mette, { ...late, where: 'east', position: last + 2 })
  const only = (await look()).items.find((i) => i.id === east)
  if (!only) throw new Error('it is not there')
  await expect(editItem(db, cast.mette, { ...editOf(only), where: 'both' })).rejects.toEqual(new Invalid({ where: 'afterTheEnd' }))

  for (const { id: meetingId, version, fields } of (await look()).meetings)
    await editMeeting(db, cast.mette, { meetingId, version, base: fields, ...fields, end: '18:00' })
  await editItem(db, cast.mette, { ...editOf(only), where: 'both' })
})

test('a meeting ends after it starts, opens before it, and closes its list before it', async () => {
  const { db } = await freshDatabase()
  const { cast, look } = await seedSeason(db)
  const [west] = (await look()).meetings
  if (!west) throw new Error('no meeting west')
  const edit = (change: Partial<typeof west.fields>) =>
    editMeeting(db, cast.mette, { meetingId: west.id, version: west.version, base: west.fields, ...west.fields, ...change })
  await expect(edit({ end: '09:00' })).rejects.toEqual(new Invalid({ end: 'endsBeforeStart' }))
  await expect(edit({ doors: '11:00' })).rejects.toEqual(new Invalid({ doors: 'doorsAfterStart' }))
  await expect(edit({ deadlineDate: '2026-11-25' })).rejects.toEqual(new Invalid({ deadlineDate: 'deadlineAfterStart' }))
  await edit({ date: '2026-10-25', deadlineDate: '' })
  // The day the clocks go back: ten o'clock is an hour later in UTC than the day before.
  expect((await look()).meetings[0]?.startsAt).toBe('2026-10-25T09:00:00.000Z')
})

test('whoever may not plan finds nothing to change, and nothing is changed', async () => {
  const { db } = await freshDatabase()
  const { cast, seasonId, look } = await seedSeason(db)
  const [item] = (await look()).items
  const [meeting] = (await look()).meetings
  if (!item || !meeting) throw new Error('an empty season')
  const earlier = await look()
  const trail = (await db.select().from(auditEntries)).length
  const local = { hidden: true, title: null, speaker: null, body: null, prepare: null, durationMin: null }
  for (const who of [cast.anna, cast.per, cast.ras]) {
    const tries = [
      addItem(db, who, talk(seasonId)),
      editItem(db, who, { ...editOf(item), title: 'Mit' }),
      moveItem(db, who, { itemId: item.id, position: 3 }),
      copyItem(db, who, item.id),
      removeItem(db, who, item.id, before),
      restoreItem(db, who, item.id),
      editLocal(db, who, { itemId: item.id, side: 'west', version: 0, base: {}, ...local }),
      editSeason(db, who, { seasonId, version: 1, base: {}, theme: 'Mit', intro: '', preparation: '' }),
      editMeeting(db, who, { meetingId: meeting.id, version: 1, base: {}, ...meeting.fields, venue: 'Hos mig' }),
    ]
    for (const attempt of await Promise.allSettled(tries)) expect(attempt).toMatchObject({ status: 'rejected', reason: new NotFound() })
  }
  expect(await look()).toEqual(earlier)
  expect(await db.select().from(auditEntries)).toHaveLength(trail)
})

test('what is not there reads as not found, and a removed item says so', async () => {
  const { db } = await freshDatabase()
  const { cast, look } = await seedSeason(db)
  await expect(moveItem(db, cast.mette, { itemId: newId(), position: 0 })).rejects.toThrow(NotFound)
  const [item] = (await look()).items
  if (!item) throw new Error('an empty season')
  await removeItem(db, cast.mette, item.id, before)
  await expect(editItem(db, cast.jonas, { ...editOf(item), title: 'Ny' })).rejects.toEqual(new Refused('itemRemoved'))
})
