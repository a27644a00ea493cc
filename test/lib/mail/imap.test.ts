import { expect, test } from 'vitest'
import { readMailbox } from '@/lib/mail/imap'
import { largestMail } from '@/lib/mail/inbound'
import { imapServer, type Kept } from '@/test/support/imap'
import { rawMail } from '@/test/support/mail'

const now = new Date('2026-11-27T11:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

const kept = (text: string, at = hoursAgo(1), ...flags: string[]): Kept => ({
  raw: rawMail({ from: 'anna@aarhus.example', to: 'svar@net.example', text }),
  at,
  flags: new Set(flags),
})

const flagsOf = (mails: Kept[]) => mails.map(({ flags }) => [...flags].join())
const none = () => {
  throw new Error('no fault was expected')
}

test('what is unread is taken in its order, whole, and marked as read; what was read before is left alone', async () => {
  const mails = [kept('læst', hoursAgo(1), '\\Seen'), kept('første æøå'), kept('anden'), kept('til mennesker', hoursAgo(1), '\\Flagged')]
  const { url } = await imapServer(mails)
  const taken: Buffer[] = []
  expect(await readMailbox(url(), async (raw) => void taken.push(raw), now, none)).toBe(2)
  expect(taken).toEqual([mails[1]?.raw, mails[2]?.raw])
  expect(flagsOf(mails)).toEqual(['\\Seen', '\\Seen', '\\Seen', '\\Flagged'])
  expect(await readMailbox(url(), async () => none(), now, none)).toBe(0)
})

test('one that fails is told of and stays unread, and those after it are taken; after a day it is left to people', async () => {
  const mails = [kept('fejler'), kept('gammel', hoursAgo(25)), kept('går')]
  const { url } = await imapServer(mails)
  const faults: unknown[] = []
  const take = async (raw: Buffer) => {
    if (!raw.includes('går')) throw new Error('no database')
  }
  expect(await readMailbox(url(), take, now, (fault) => faults.push(fault))).toBe(1)
  expect(faults).toHaveLength(2)
  expect(flagsOf(mails)).toEqual(['', '\\Flagged', '\\Seen'])
})

test('one that is too large is never fetched', async () => {
  const huge = { ...kept(''), raw: Buffer.alloc(largestMail + 1, 'a') }
  const { url } = await imapServer([huge])
  expect(await readMailbox(url(), async () => none(), now, none)).toBe(0)
  expect(flagsOf([huge])).toEqual(['\\Flagged'])
})

test('with the wrong password nothing is read', async () => {
  const mails = [kept('hemmelig')]
  const { url } = await imapServer(mails)
  await expect(readMailbox(url('forkert'), async () => none(), now, none)).rejects.toThrow()
  expect(flagsOf(mails)).toEqual([''])
})
