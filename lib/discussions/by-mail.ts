import 'server-only'
import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { v5 } from 'uuid'
import { posts } from '@/drizzle/schema'
import { problemsOf } from '@/lib/auth/action'
import { type Actor, can } from '@/lib/auth/can'
import { type Limit, take } from '@/lib/auth/rate-limit'
import type { Db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { Invalid, NotFound, Refused } from '@/lib/errors'
import type { InboundMail } from '@/lib/mail/inbound'
import { enqueue } from '@/lib/mail/outbox'
import { personWithAddress } from '@/lib/people/with-address'
import { answer } from './answer'
import { keep } from './attachments'
import { type Attached, answerInput } from './input'
import { readReplyToken, replyToken } from './reply-address'
import { replyText } from './reply-text'
import { type Reason, returnLetter } from './return-letter'
import { mostAttachments } from './sizes'

/** What became of a mail. `ignored`: it was no answer of a person's, or has been taken in before. */
export type Outcome = 'posted' | 'returned' | 'ignored'

/** Nobody is written to more often, whoever writes in their name; nor do we write to the world. */
const perAddress: Limit = { most: 5, seconds: 86_400 }
const inAll: Limit = { most: 200, seconds: 86_400 }
const once: Limit = { most: 1, seconds: 90 * 86_400 }

/**
 * Takes an answer that came by mail: it becomes a post of whoever it was sent by, in the thread that its address names. What
 * cannot be posted is returned with a reason, kindly and once. The same mail again changes nothing.
 */
export async function takeMail(db: Db, mail: InboundMail, now: Date): Promise<Outcome> {
  const token = replyToken(mail.to)
  if (mail.automatic || !mail.from || token === null || isOurs(mail.from)) return 'ignored'
  const person = await personWithAddress(db, mail.from)
  if (person && (await isPosted(db, postIdOf(person, mail)))) return 'ignored'
  try {
    const left = await post(db, person, token, mail, now)
    if (left.length > 0) await giveBack(db, person, mail, { why: 'filesLeftOut', files: left }, now)
    return 'posted'
  } catch (error) {
    const reason = reasonOf(error)
    if (!reason) throw error
    return (await giveBack(db, person, mail, reason, now)) ? 'returned' : 'ignored'
  }
}

const isOurs = (address: string): boolean =>
  replyToken([address]) !== null || env().MAIL_FROM.toLowerCase().includes(`<${address}>`) || env().MAIL_FROM.toLowerCase() === address

/** The same mail makes the same id, so that it can be posted only once. */
const postIdOf = (person: Actor, mail: InboundMail): string => v5(mail.id, person.id)

const isPosted = async (db: Db, id: string): Promise<boolean> =>
  (await db.select({ id: posts.id }).from(posts).where(eq(posts.id, id))).length > 0

/** Returns the names of the files that could not be kept. */
async function post(db: Db, person: Actor | null, token: string, mail: InboundMail, now: Date): Promise<string[]> {
  if (!person) throw new Returned('unknownSender')
  const to = readReplyToken(token, person.id, now)
  if (!to) throw new Returned('wrongAddress')
  if (!can(person, 'see members')) throw new Returned('noAccess')
  if (to.isOld) throw new Returned('oldAddress')
  const body = replyText(mail.text)
  if (!body && mail.files.length === 0) throw new Returned('empty')
  return db.transaction(async (tx) => {
    const { attachments, left } = await keepFiles(tx, person, mail)
    const read = answerInput.safeParse({
      id: postIdOf(person, mail),
      threadId: to.threadId,
      body: body || attachments.map(({ name }) => name).join(', '),
      attachments: attachments.map(({ fileId }) => ({ fileId })),
      at: now.toISOString(),
    })
    if (!read.success) throw new Invalid(problemsOf(read.error))
    await answer(tx, person, { ...read.data, mailMessageId: mail.id }, now)
    return left
  })
}

async function keepFiles(tx: Db, person: Actor, { files }: InboundMail) {
  const attachments: (Attached[number] & { name: string })[] = []
  const left: string[] = []
  for (const file of files) {
    try {
      if (attachments.length === mostAttachments) throw new Invalid({ file: 'tooManyFiles' })
      const { id, name } = await keep(tx, person, file)
      attachments.push({ fileId: id, name, description: '' })
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      left.push(error.problems.file === 'cpr' ? '…' : file.name)
    }
  }
  return { attachments, left }
}

class Returned extends Error {
  constructor(readonly why: Exclude<Reason['why'], 'refused' | 'filesLeftOut'>) {
    super(why)
  }
}

/** Why a mail is returned; null where the fault is ours, and it is to be tried again. */
function reasonOf(error: unknown): Reason | null {
  if (error instanceof Returned) return { why: error.why }
  if (error instanceof NotFound) return { why: 'gone' }
  if (error instanceof Refused) return { why: 'refused', refusal: error.reason, values: error.values }
  if (error instanceof Invalid)
    return { why: error.problems.body === 'cpr' ? 'cpr' : error.problems.body === 'tooLong' ? 'tooLong' : 'empty' }
  return null
}

/** Tells the sender, unless they were told of this very mail, or have been told often enough today. */
async function giveBack(db: Db, person: Awaited<ReturnType<typeof personWithAddress>>, mail: InboundMail, reason: Reason, now: Date) {
  const to = mail.from
  if (!to) return false
  return db.transaction(async (tx) => {
    const digest = createHash('sha256').update(`${to} ${mail.id}`).digest('base64url')
    if (!(await take(tx, `mail-returned:${digest}`, once, now))) return false
    if (!(await take(tx, `mail-returned-to:${to}`, perAddress, now)) || !(await take(tx, 'mail-returned', inAll, now))) return false
    const headers = {
      'Auto-Submitted': 'auto-replied',
      'X-Auto-Response-Suppress': 'All',
      // Only what looks like an id goes into a head of ours.
      ...(/^<[^<>\s]+>$/.test(mail.id) && { 'In-Reply-To': mail.id, References: mail.id }),
    }
    await enqueue(tx, { ...returnLetter(person?.locale ?? 'da', reason), to, headers }, now)
    return true
  })
}
