import { expect, test } from 'vitest'
import data from '@/lib/cache/data.mjs'
import { finish, freshFrom, moment, renew, settled } from '@/lib/cache/tags.mjs'

const entry = (text: string, tags: string[], timestamp = moment()) => ({
  value: new Blob([text]).stream() as ReadableStream<Uint8Array>,
  tags,
  timestamp,
  stale: 300,
  expire: 1000,
  revalidate: 900,
})

const read = async (key: string, softTags: string[] = []) => {
  const found = await data.get(key, softTags)
  if (!found) finish(`data ${key}`)
  return found && new Response(found.value).text()
}

test('what was put in is read as often as one likes', async () => {
  await data.set('twice', Promise.resolve(entry('hej', ['a'])))
  expect(await read('twice')).toBe('hej')
  expect(await read('twice')).toBe('hej')
})

test('a renewed tag, or a renewed path, ends it', async () => {
  await data.set('tagged', Promise.resolve(entry('old', ['b'])))
  renew(['b'])
  expect(await read('tagged')).toBeUndefined()
  await data.set('pathed', Promise.resolve(entry('old', ['c'])))
  renew(['_N_T_/path'])
  expect(await read('pathed', ['_N_T_/path'])).toBeUndefined()
})

test('a read begun before a renewal and finished after it is not kept, and what waited for it is doubted', async () => {
  const begun = moment()
  renew(['d'])
  const joined = moment()
  await data.set('race', Promise.resolve(entry('old', ['d'], begun)))
  expect(await read('race')).toBeUndefined()
  expect(freshFrom(['d'])).toBeGreaterThan(joined)
})

test('a read begun after the renewal casts no doubt on others, so that doubts come to an end', async () => {
  const first = moment()
  renew(['e'])
  const second = moment()
  await data.set('first', Promise.resolve(entry('old', ['e'], first)))
  const doubted = freshFrom(['e'])
  await data.set('second', Promise.resolve(entry('new', ['e'], second)))
  expect(freshFrom(['e'])).toBe(doubted)
  await data.set('third', Promise.resolve(entry('new', ['e'])))
  expect(await read('third')).toBe('new')
})

test('phones are not told until the outgrown read is out of the way', async () => {
  await data.get('reading', [])
  const begun = moment()
  renew(['f'])
  expect(await settled(['f'], 0)).toBe(false)
  await data.set('reading', Promise.resolve(entry('old', ['f'], begun)))
  expect(await settled(['f'], 0)).toBe(true)
})

test('a read that breaks off half-way is not kept and harms nobody', async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error('the database hung up')),
  })
  await data.set('broken', Promise.resolve({ ...entry('', ['g']), value: broken }))
  await data.set('broken', Promise.reject(new Error('never came')))
  expect(await read('broken')).toBeUndefined()
})
