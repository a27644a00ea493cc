import { expect, test, vi } from 'vitest'
import { answerStraight, straight } from '@/lib/straight.mjs'
import { asker } from '@/test/support/ask'

const listener = straight((_request, response) => response.end('from Next'))
const said = async (request: Request) =>
  Response.json(
    { said: await request.text(), of: request.headers.get('cookie') },
    { status: 201, headers: { 'Cache-Control': 'no-store' } },
  )
const broken = async () => {
  throw new Error('a secret')
}
answerStraight({ 'POST /said': said, 'POST /broken': broken }, { 'X-Build': 'one' })

test('what is sent is answered, with what came along, and never reaches Next', async () => {
  const answer = await asker(listener)('/said', { cookie: 'a=b' }, 'POST', 'blåbær')
  expect(JSON.parse(answer.text)).toEqual({ said: 'blåbær', of: 'a=b' })
  expect(answer.status).toBe(201)
  expect(answer.headers).toMatchObject({
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-build': 'one',
  })
})

test.each([
  ['GET', '/said'],
  ['POST', '/said?x'],
  ['POST', '/other'],
])('%s %s goes through', async (method, path) => {
  expect((await asker(listener)(path, {}, method)).text).toBe('from Next')
})

test('what is longer than anything may be is not read to its end', async () => {
  expect(await asker(listener)('/said', {}, 'POST', 'x'.repeat(4 * 1024 * 1024 + 1))).toMatchObject({ status: 413, text: '' })
})

test('what goes wrong is logged, and not told', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(await asker(listener)('/broken', {}, 'POST', '{}')).toMatchObject({ status: 500, text: '' })
  expect(log).toHaveBeenCalledWith(new Error('a secret'))
  log.mockRestore()
})
