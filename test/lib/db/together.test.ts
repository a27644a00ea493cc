import { expect, test } from 'vitest'
import type { Db } from '@/lib/db/client'
import { together } from '@/lib/db/together'

/** Questions that are answered when the test says so. */
function slow() {
  const asked: string[][] = []
  const answers: ((found: Map<string, string>) => void)[] = []
  const find = together<string>((_db, keys) => {
    asked.push(keys)
    return new Promise((resolve) => answers.push(resolve))
  })
  return { find, asked, answer: (n: number) => answers[n]?.(new Map((asked[n] ?? []).map((key) => [key, `${key} ${n}`]))) }
}

const db = {} as Db
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('few are asked for at once, each alone; those that come while they are under way share the next question', async () => {
  const { find, asked, answer } = slow()
  const early = ['a', 'b', 'c'].map((key) => find(db, key))
  const late = ['d', 'a', 'd'].map((key) => find(db, key))
  expect(asked).toEqual([['a'], ['b'], ['c']])
  answer(1)
  expect(await early[1]).toBe('b 1')
  await turn()
  expect(asked[3]).toEqual(['d', 'a'])
  answer(3)
  // The one who came later is not given what was asked for before they came.
  expect(await Promise.all(late)).toEqual(['d 3', 'a 3', 'd 3'])
  for (const n of [0, 2]) answer(n)
  expect(await early[0]).toBe('a 0')
})

test('what is not found is undefined, and one database is not answered for by another', async () => {
  const other = {} as Db
  const find = together<string>(async (asked) => new Map(asked === db ? [['a', 'here']] : []))
  expect(await Promise.all([find(db, 'a'), find(db, 'b'), find(other, 'a')])).toEqual(['here', undefined, undefined])
})

test('a question that fails fails all who share it, and the next one is asked anew', async () => {
  let times = 0
  const find = together<string>(async (_db, keys) => {
    if (times++ < 3) throw new Error('gone')
    return new Map(keys.map((key) => [key, key]))
  })
  const all = await Promise.allSettled(['a', 'b', 'c'].map((key) => find(db, key)))
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await find(db, 'a')).toBe('a')
})
