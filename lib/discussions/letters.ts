import 'server-only'
import type { PushMessage } from '@/drizzle/schema/push'
import { env } from '@/lib/env'
import { fill, type Locale, localePath, messages } from '@/lib/i18n'
import { letter } from '@/lib/mail/letters'
import type { Letter } from '@/lib/mail/outbox'
import { unsubscribePath } from '@/lib/notices/unsubscribe'
import type { ThreadEvent } from './levels'
import { replyAddress } from './reply-address'

/** One thing to be told of: what happened in which thread, by whom, and what they wrote. */
export type Told = { event: ThreadEvent; threadId: string; title: string; author: string | null; excerpt: string; number: number | null }

/** What matters most is what is said. */
const order: ThreadEvent[] = ['agenda', 'solved', 'mention', 'newThread', 'reply', 'thanks']

/** What a phone shows of a thread; a later message takes its place. */
export function threadPush(locale: Locale, told: Told[]): PushMessage {
  const { threadId } = told[0] as Told
  return { title: heading(locale, told), body: body(locale, told, 180), path: pathOf(locale, threadId), tag: `thread:${threadId}` }
}

/** The same as a mail, with all that was written. */
export function threadLetter(locale: Locale, personId: string, told: Told[]): Letter {
  const { threadId } = told[0] as Told
  const title = heading(locale, told)
  return letter(locale, 'thread', title, {
    title,
    lead: [
      ...(env().REPLY_ADDRESS ? [messages(locale).replies.above] : []),
      ...told.map((one) => [one.author, plainText(one.excerpt, 4000)].filter(Boolean).join(':\n')),
    ]
      .filter(Boolean)
      .join('\n\n'),
    button: { label: messages(locale).discussions.told.open, href: absolute(pathOf(locale, threadId)) },
    leave: { label: messages(locale).notices.leave.threads, href: absolute(unsubscribePath(locale, personId, 'threads')) },
  })
}

/** All that somebody has not heard of, thread by thread; of several each with the address that answers go to, of one that is the letter's own. */
export function digestLetter(locale: Locale, personId: string, told: Told[], now: Date): Letter {
  const t = messages(locale).discussions.told
  const byThread = new Map<string, Told[]>()
  for (const one of told) byThread.set(one.threadId, [...(byThread.get(one.threadId) ?? []), one])
  const replies = messages(locale).replies
  const isOne = byThread.size === 1
  const lines = [...byThread].map(([threadId, ones]) => {
    const address = isOne ? null : replyAddress(personId, threadId, now)
    return [heading(locale, ones), body(locale, ones, 280), address && fill(replies.to, { address })].filter(Boolean).join('\n')
  })
  const [first] = told
  const subject = isOne ? fill(t.digestSubjectOne, { title: first?.title ?? '' }) : fill(t.digestSubject, { n: byThread.size })
  return letter(locale, 'thread-digest', subject, {
    title: t.digestTitle,
    lead: [...(isOne && env().REPLY_ADDRESS ? [replies.above] : []), ...lines].join('\n\n'),
    button: { label: t.digestOpen, href: absolute(localePath(locale, '/discussions')) },
    leave: { label: messages(locale).notices.leave.digest, href: absolute(unsubscribePath(locale, personId, 'digest')) },
  })
}

function heading(locale: Locale, told: Told[]): string {
  const t = messages(locale).discussions.told
  const [first] = [...told].sort((a, b) => order.indexOf(a.event) - order.indexOf(b.event))
  if (!first) return ''
  const values = { title: first.title, name: first.author ?? t.someone, n: told.length }
  if (first.event === 'reply' && told.length > 1) return fill(t.replies, values)
  // Who thanks is not who wrote the post.
  return fill(t[first.event], first.event === 'thanks' ? { ...values, name: t.someone } : values)
}

function body(locale: Locale, told: Told[], most: number): string {
  const t = messages(locale).discussions.told
  const last = told.findLast(({ event }) => event === 'mention' || event === 'reply' || event === 'newThread')
  if (last) return plainText(last.excerpt, most)
  return told[0]?.event === 'agenda' ? t.agendaBody : told[0]?.event === 'solved' ? t.solvedBody : ''
}

/** A post's text without the signs that make it up, no longer than `most`. */
function plainText(text: string, most: number): string {
  const plain = text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(#+|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/[*_`]+/g, '')
    .trim()
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain
}

const pathOf = (locale: Locale, threadId: string): string => localePath(locale, `/discussions/${threadId}`)
const absolute = (path: string): string => new URL(path, env().NEXTAUTH_URL).href
