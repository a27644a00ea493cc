import { expect, test } from 'vitest'
import { plainly } from '@/lib/start/plainly'

const withCode = (code: string, message = `connect ${code} postgres://u:secret@host/db`) => Object.assign(new Error(message), { code })

test('a database that cannot be reached is said to be so, without its password', () => {
  expect(plainly(withCode('ECONNREFUSED'))).toBe('The database at DATABASE_URL cannot be used: nothing answers there.')
  expect(plainly(new Error('Failed query: create schema', { cause: withCode('28P01') }))).toContain('password')
  expect(plainly(new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]))).toContain('nothing answers')
})

test('our own sentences stand as they are; whatever else is one line', () => {
  expect(plainly(new Error('The data directory .data is in use by another running server.'))).toBe(
    'The data directory .data is in use by another running server.',
  )
  expect(plainly(new Error('first line\nsecond line'))).toBe('The server cannot start: first line')
  expect(plainly('odd')).toBe('The server cannot start: odd')
})
