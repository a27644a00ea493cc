import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { registrations } from '@/drizzle/schema'
import { attendance } from '@/lib/check-in/attendance'
import { newId } from '@/lib/ids'
import type { Sent } from '@/lib/sync/input'
import { operation, runAll } from '@/lib/sync/operation'
import { operations } from '@/lib/sync/operations'
import { freshDatabase } from '@/test/support/database'
import { placed } from '@/test/support/door'
import { aDoor, morning } from '../check-in/a-door'

const at = morning.toISOString()

test('a walk-in and its check-in arrive together; sent again they are the same', async () => {
  const { db } = await freshDatabase()
  const { cast, west } = await aDoor(db)
  const ida = newId()
  const sent: Sent[] = [
    { id: ida, name: 'walk-in', args: { meetingId: west.id, name: ' Ida Vind ', email: '', libraryId: cast.bo.libraryId, at } },
    { id: newId(), name: 'check-in', args: { registrationId: ida, meetingId: west.id, present: true, at } },
  ]
  for (const _ of [1, 2]) {
    const answers = await runAll(operations, db, cast.mette, sent, morning)
    expect(answers).toEqual(sent.map(({ id }) => ({ id, outcome: 'done' })))
  }
  expect((await attendance(db, cast.mette, west.id)).map((one) => one.registrationId)).toEqual([ida])
  expect((await db.select().from(registrations)).map((row) => row.name)).toEqual(['Ida Vind'])
})

test('a personal number is no mail address', async () => {
  const { db } = await freshDatabase()
  const { cast, west } = await aDoor(db)
  const args = { meetingId: west.id, name: 'Ida Vind', email: '010190-1234@aarhus.example', libraryId: cast.bo.libraryId, at }
  const [answer] = await runAll(operations, db, cast.mette, [{ id: newId(), name: 'walk-in', args }], morning)
  expect(answer).toMatchObject({ outcome: 'invalid', problems: { email: 'cpr' } })
})

test('what is not done stops only what needs it', async () => {
  const { db } = await freshDatabase()
  const { cast, west } = await aDoor(db)
  const [anna, waits] = await placed(db, west.id, [{ name: 'Anna' }, { name: 'Venter', status: 'waiting' }])
  const cpr = newId()
  const checked = (registrationId: unknown): Sent => ({
    id: newId(),
    name: 'check-in',
    args: { registrationId, meetingId: west.id, present: true, at },
  })
  const sent: Sent[] = [
    { id: cpr, name: 'walk-in', args: { meetingId: west.id, name: 'Ida 010190-1234', email: 'ida', libraryId: cast.bo.libraryId, at } },
    checked(cpr),
    checked(waits?.id),
    checked(newId()),
    { id: newId(), name: 'constructor', args: {} },
    checked(anna?.id),
  ]
  const answers = await runAll(operations, db, cast.mette, sent, morning)
  expect(answers.map(({ id: _, ...answer }) => answer)).toEqual([
    { outcome: 'invalid', problems: { name: 'cpr', email: 'email' } },
    { outcome: 'failed' },
    { outcome: 'refused', reason: 'notSeated', values: { name: 'Venter' } },
    { outcome: 'refused', reason: 'notFound', values: {} },
    { outcome: 'invalid', problems: { name: 'notValid' } },
    { outcome: 'done' },
  ])
  expect(answers.map((answer) => answer.id)).toEqual(sent.map((entry) => entry.id))
})

test('a participant sends nothing through', async () => {
  const { db } = await freshDatabase()
  const { cast, west } = await aDoor(db)
  const [anna] = await placed(db, west.id, [{ name: 'Anna', personId: cast.anna.id }])
  const sent: Sent[] = [
    { id: newId(), name: 'walk-in', args: { meetingId: west.id, name: 'Ida', libraryId: cast.bo.libraryId, at } },
    { id: newId(), name: 'check-in', args: { registrationId: anna?.id, meetingId: west.id, present: true, at } },
  ]
  for (const actor of [cast.anna, cast.per, cast.ras])
    for (const answer of await runAll(operations, db, actor, sent, morning))
      expect(answer).toMatchObject({ outcome: 'refused', reason: 'notFound' })
  expect(await attendance(db, cast.mette, west.id)).toEqual([])
})

test('a fault of ours is not the person’s: it is to be tried again, and is logged', async () => {
  const { db } = await freshDatabase()
  const { cast } = await aDoor(db)
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const breaks = operation(z.object({ id: z.uuid() }), async () => {
    throw new Error('broken')
  })
  const id = newId()
  expect(await runAll({ breaks }, db, cast.mette, [{ id, name: 'breaks', args: {} }], morning)).toEqual([{ id, outcome: 'failed' }])
  expect(log).toHaveBeenCalledOnce()
  log.mockReset()
})
