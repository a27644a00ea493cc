import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import type { z } from 'zod'
import { articleSubscribers, articles } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import { take } from '@/lib/auth/rate-limit'
import type { Db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { NotFound, Refused } from '@/lib/errors'
import { type Locale, localePath, messages } from '@/lib/i18n'
import { newId } from '@/lib/ids'
import { tell } from '@/lib/live/tell'
import { letter } from '@/lib/mail/letters'
import { enqueue, type Letter, type NewMail } from '@/lib/mail/outbox'
import { oneClick, unsubscribeHeaders, unsubscribePath } from '@/lib/notices/unsubscribe'
import { wanted } from '@/lib/notices/wanted'
import { reachablePeople } from '@/lib/people/known'
import type { ArticleText, subscribeInput } from './input'

/**
 * Mails a published article, once, to the members who want such mail and to all who subscribe. Returns how many. Refused
 * (`notPublished`, `alreadyMailed`).
 */
export async function mailArticle(db: Db, actor: Actor, { seasonId }: { seasonId: string }, now: Date): Promise<number> {
  if (!can(actor, 'plan')) throw new NotFound()
  return db.transaction(async (tx) => {
    const [article] = await tx.select().from(articles).where(eq(articles.seasonId, seasonId)).for('update')
    if (!article) throw new NotFound()
    if (!article.published) throw new Refused('notPublished')
    if (article.mailedAt) throw new Refused('alreadyMailed')
    const mails = [...(await toMembers(tx, article.slug, article.published)), ...(await toSubscribers(tx, article.slug, article.published))]
    const unique = mails.filter((mail, i) => mails.findIndex((other) => other.to === mail.to) === i)
    await enqueue(tx, unique, now)
    await tx.update(articles).set({ mailedAt: now }).where(eq(articles.id, article.id))
    await record(tx, actor, {
      action: 'article.mailed',
      seasonId,
      subjectId: article.id,
      subject: article.published.title,
      after: { n: unique.length },
    })
    await tell(tx, `draft:${seasonId}`)
    return unique.length
  })
}

async function toMembers(tx: Db, slug: string, text: ArticleText): Promise<NewMail[]> {
  const members = (await reachablePeople(tx)).filter(({ standing }) => standing === 'member')
  const wants = await wanted(
    tx,
    members.map(({ id }) => id),
    'meetings',
  )
  return members
    .filter(({ id }) => wants.get(id)?.mail)
    .map(({ id, email, locale }) => {
      const leave = { label: messages(locale).notices.leave.meetings, href: absolute(unsubscribePath(locale, id, 'meetings')) }
      return { ...articleLetter(locale, slug, text, leave), to: email, headers: unsubscribeHeaders(id, 'meetings') }
    })
}

async function toSubscribers(tx: Db, slug: string, text: ArticleText): Promise<NewMail[]> {
  const rows = await tx.select().from(articleSubscribers).where(isNotNull(articleSubscribers.confirmedAt))
  return rows.map(({ id, email }) => {
    const stop = tokenOf(id, 'stop')
    const leave = { label: messages('da').articles.mail.stop, href: absolute(`/articles/mail?stop=${stop}`) }
    return { ...articleLetter('da', slug, text, leave), to: email, headers: oneClick(absolute(`/api/articles/stop?token=${stop}`)) }
  })
}

function articleLetter(locale: Locale, slug: string, { title, lead }: ArticleText, leave: { label: string; href: string }): Letter {
  const button = { label: messages(locale).articles.mail.read, href: absolute(localePath(locale, `/articles/${slug}`)) }
  return letter(locale, 'article', title, { title, lead, button, leave })
}

const absolute = (path: string): string => new URL(path, env().NEXTAUTH_URL).href

/**
 * Asks whoever has the address whether they want new articles by mail; nobody is told whether it was known. Refused
 * (`tooMany`) from one network too often.
 */
export async function subscribe(db: Db, { email }: z.output<typeof subscribeInput>, caller: string, now: Date): Promise<void> {
  if (!(await take(db, `articles:${caller}`, { most: 10, seconds: 3600 }, now))) throw new Refused('tooMany')
  // One mail a day, whoever asks: nobody can be bothered with it.
  if (!(await take(db, `articles-to:${email}`, { most: 1, seconds: 86_400 }, now))) return
  const [row] = await db
    .insert(articleSubscribers)
    .values({ id: newId(), email, createdAt: now })
    .onConflictDoUpdate({ target: articleSubscribers.email, set: { email } })
    .returning()
  if (!row || row.confirmedAt) return
  const t = messages('da').articles.mail
  const button = { label: t.confirm, href: absolute(`/articles/mail?confirm=${tokenOf(row.id, 'confirm')}`) }
  await enqueue(
    db,
    { ...letter('da', 'article-confirm', t.confirmSubject, { title: t.confirmTitle, lead: t.confirmLead, button }), to: email },
    now,
  )
}

/** Does what the link in a mail asks for, when its button is pressed. False where the link is not one of ours. */
export async function answerLink(db: Db, what: 'confirm' | 'stop', token: string, now: Date): Promise<boolean> {
  const [id = '', signature = ''] = token.split('.')
  const theirs = Buffer.from(signature, 'base64url')
  const ours = signatureOf(id, what)
  if (theirs.length !== ours.length || !timingSafeEqual(theirs, ours)) return false
  if (what === 'stop') await db.delete(articleSubscribers).where(eq(articleSubscribers.id, id))
  else
    await db
      .update(articleSubscribers)
      .set({ confirmedAt: now })
      .where(and(eq(articleSubscribers.id, id), isNull(articleSubscribers.confirmedAt)))
  return true
}

/** Drops the addresses of those who never answered. */
export async function forgetUnconfirmed(db: Db, now: Date): Promise<void> {
  const weekAgo = new Date(now.getTime() - 7 * 86_400_000)
  await db.delete(articleSubscribers).where(and(isNull(articleSubscribers.confirmedAt), lt(articleSubscribers.createdAt, weekAgo)))
}

const tokenOf = (id: string, what: string): string => `${id}.${signatureOf(id, what).toString('base64url')}`

const signatureOf = (id: string, what: string): Buffer =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`article ${what} ${id}`).digest().subarray(0, 24)
