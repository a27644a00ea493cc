import { expect, test } from 'vitest'
import { readSettings } from '@/lib/env'
import { demoGreeting, firstDoor } from '@/lib/start/greeting'

const whole = { NEXTAUTH_URL: 'https://netvaerk.example', NEXTAUTH_SECRET: 'x'.repeat(32), SMTP_URL: 'smtp://mail.example' }

const problems = (env: Record<string, string>) => {
  const read = readSettings(env)
  return 'problems' in read ? read.problems : []
}

test('every setting that does not hold has its sentence', () => {
  expect(problems(whole)).toEqual([])
  expect(problems({})).toHaveLength(3)
  for (const [name, value] of Object.entries({
    DATABASE_URL: 'mysql://x',
    NEXTAUTH_URL: 'x',
    NEXTAUTH_SECRET: 'x',
    SMTP_URL: 'http://x',
    DEMO: 'yes',
    TRUST_PROXY: 'yes',
  }))
    expect(problems({ ...whole, [name]: value }), name).toEqual([expect.stringMatching(new RegExp(`^${name} .*\\.$`))])
})

test('without a way to send mail only the demo starts', () => {
  expect(problems({ ...whole, SMTP_URL: '' })).toEqual([expect.stringContaining('SMTP_URL is missing')])
  expect(problems({ ...whole, SMTP_URL: '', DEMO: '1' })).toEqual([])
})

function settingsOf(env: Record<string, string>) {
  const read = readSettings(env)
  if ('problems' in read) throw new Error(read.problems.join())
  return read.settings
}

test('the demo says where it is, whom to be and where the codes come', () => {
  const said = demoGreeting(settingsOf({ ...whole, SMTP_URL: '', DEMO: '1' }))
  for (const part of ['https://netvaerk.example', 'mette@kb.example', 'per@esbjerg.example', 'https://netvaerk.example/mailbox'])
    expect(said).toContain(part)
  expect(demoGreeting(settingsOf({ ...whole, DEMO: '1' }))).not.toContain('/mailbox')
})

test('the one-time link carries the key', () => {
  expect(firstDoor(settingsOf(whole), 'a-key')).toContain('https://netvaerk.example/sign-in/first?key=a-key')
})
