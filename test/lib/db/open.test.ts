import { expect, test } from 'vitest'
import { open, withoutPooler } from '@/lib/db/client'
import { freePort } from '@/test/support/free-port'

test('where no database answers, opening one fails', async () => {
  const port = await freePort()
  await expect(open(`postgres://netvaerk:hemmeligt@127.0.0.1:${port}/netvaerk`, '')).rejects.toThrow('ECONNREFUSED')
})

test('beside the pooler of Neon there is the same database without it', () => {
  expect(withoutPooler('postgres://me:secret@ep-cool-1-pooler.eu-central-1.aws.neon.tech/db?sslmode=require')).toBe(
    'postgres://me:secret@ep-cool-1.eu-central-1.aws.neon.tech/db?sslmode=require',
  )
  expect(withoutPooler('postgres://me:secret@ep-cool-1.eu-central-1.aws.neon.tech/db')).toContain('@ep-cool-1.eu-central-1')
})
