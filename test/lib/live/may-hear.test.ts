import { expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/can'
import { newId } from '@/lib/ids'
import { heardBy, isTopic } from '@/lib/live/may-hear'

const person = (role: Actor['role'], standing: Actor['standing']): Actor => ({ id: newId(), role, standing })
const mette = person('facilitator', 'member')
const anna = person('participant', 'member')
const per = person('participant', 'pending')
const ras = person('facilitator', 'removed')
const draft = `draft:${newId()}`
const door = `door:${newId()}`

test('anybody hears that the public pages have changed', () => {
  for (const who of [null, mette, anna, per, ras]) expect(heardBy(who, 'seasons')).toEqual(['seasons'])
})

test('only who may plan hears of drafts', () => {
  expect(heardBy(mette, `drafts,${draft}`)).toEqual(['drafts', draft])
  for (const who of [null, anna, per, ras]) expect(heardBy(who, `drafts,${draft}`)).toEqual([])
})

test('only who may plan hears who comes in at the door', () => {
  expect(heardBy(mette, door)).toEqual([door])
  for (const who of [null, anna, per, ras]) expect(heardBy(who, door)).toEqual([])
})

test('whoever is signed in hears that groups are handed out; only who may plan hears of their making', () => {
  const [groups, seating] = [`groups:${newId()}`, `seating:${newId()}`]
  for (const who of [mette, anna, per]) expect(heardBy(who, groups)).toEqual([groups])
  for (const who of [null, ras]) expect(heardBy(who, groups)).toEqual([])
  expect(heardBy(mette, seating)).toEqual([seating])
  for (const who of [null, anna, per, ras]) expect(heardBy(who, seating)).toEqual([])
})

test('a person hears of themselves and of nobody else', () => {
  expect(heardBy(per, `person:${per.id}`)).toEqual([`person:${per.id}`])
  expect(heardBy(anna, `person:${per.id}`)).toEqual([])
  expect(heardBy(mette, `person:${per.id}`)).toEqual([])
  expect(heardBy(ras, `person:${ras.id}`)).toEqual([])
  expect(heardBy(null, `person:${anna.id}`)).toEqual([])
})

test('what is no topic is left out, twice is once, and there is an end to it', () => {
  expect(heardBy(mette, 'seasons,,nonsense,draft:,draft:1,person:x:y,seasons, seasons')).toEqual(['seasons'])
  const many = Array.from({ length: 20 }, () => `draft:${newId()}`).join(',')
  expect(heardBy(mette, many)).toHaveLength(8)
  expect(heardBy(mette, `${'x'.repeat(100_000)},seasons`)).toEqual([])
})

test('a note is a topic by its room; who hears of it, the notes decide', () => {
  const ids = [newId(), newId(), newId()]
  for (const room of [`item:${ids[0]}:${ids[1]}`, `private:${ids.join(':')}`, `group:${ids[0]}:${ids[1]}:12`])
    expect([isTopic(`note:${room}`), heardBy(mette, `note:${room}`)]).toEqual([true, []])
  expect(isTopic(`note:group:${ids[0]}:${ids[1]}:x`)).toBe(false)
})
