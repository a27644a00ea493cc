import 'server-only'
import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, ne } from 'drizzle-orm'
import { people, promises } from '@/drizzle/schema'
import { inZone, wallClock } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { fill, type Locale, localePath, messages } from '@/lib/i18n'
import { weekdayAndDate } from '@/lib/i18n/dates'
import { letter } from '@/lib/mail/letters'
import { enqueue } from '@/lib/mail/outbox'
import { afterQuiet } from '@/lib/notices/quiet'
import { unsubscribeHeaders, unsubscribePath } from '@/lib/notices/unsubscribe'
import { wanted } from '@/lib/notices/wanted'
import { push } from '@/lib/push/outbox'

const day = 86_400_000
/** So many days before the date; what was agreed later than that is not reminded of while it is still fresh. */
const daysBefore = 3
const freshHours = 12
/** By the clock on the wall in Copenhagen. */
const hours = { from: '08:00', to: '20:00' }

/** Reminds each owner, once, of what they have promised to have done within three days. Returns how many people were reminded. */
export async function remindOwners(db: Db, now: Date): Promise<number> {
  const { date: today, time } = inZone(now)
  if (time < hours.from || time >= hours.to) return 0
  const until = inZone(new Date(wallClock(today, '12:00').getTime() + daysBefore * day)).date
  return db.transaction(async (tx) => {
    const due = await tx
      .select({ promise: promises, person: people })
      .from(promises)
      .innerJoin(people, eq(people.id, promises.ownerId))
      .where(
        and(
          eq(people.standing, 'member'),
          eq(promises.gone, false),
          ne(promises.kind, 'decision'),
          isNull(promises.doneAt),
          isNull(promises.remindedAt),
          isNotNull(promises.dueOn),
          gte(promises.dueOn, today),
          lte(promises.dueOn, until),
          lte(promises.assignedAt, new Date(now.getTime() - freshHours * 3_600_000)),
        ),
      )
      .orderBy(asc(promises.dueOn), asc(promises.id))
      .for('update', { of: promises, skipLocked: true })
    if (due.length === 0) return 0
    const ids = due.map(({ promise }) => promise.id)
    await tx.update(promises).set({ remindedAt: now }).where(inArray(promises.id, ids))
    const owners = [...new Map(due.map(({ person }) => [person.id, person])).values()]
    const wants = await wanted(
      tx,
      owners.map(({ id }) => id),
      'promises',
    )
    for (const { id: personId, email, locale } of owners) {
      const theirs = due.filter(({ person }) => person.id === personId).map(({ promise }) => promise)
      const last = theirs.at(-1)?.dueOn ?? today
      const expiresAt = new Date(wallClock(last, '23:59').getTime())
      const want = wants.get(personId)
      const { title, body } = wordsFor(locale, theirs)
      const path = localePath(locale, '/me#promises')
      if (want?.mail) {
        const leave = { label: messages(locale).notices.leave.promises, href: absolute(unsubscribePath(locale, personId, 'promises')) }
        const button = { label: messages(locale).promises.reminder.see, href: absolute(path) }
        await enqueue(
          tx,
          {
            ...letter(locale, 'promise', title, { title, lead: body, button, leave }),
            to: email,
            expiresAt,
            headers: unsubscribeHeaders(personId, 'promises'),
          },
          now,
        )
      }
      if (want?.push)
        await push(
          tx,
          {
            personId,
            kind: 'promise',
            message: { title, body, path, tag: `promise:${theirs[0]?.id}` },
            expiresAt,
            dueAt: afterQuiet(want.quiet, now),
          },
          now,
        )
    }
    return owners.length
  })
}

function wordsFor(locale: Locale, theirs: { text: string; dueOn: string | null }[]): { title: string; body: string } {
  const t = messages(locale).promises.reminder
  const when = (dueOn: string | null) => weekdayAndDate(locale, wallClock(dueOn ?? '', '12:00'))
  const [only] = theirs
  if (theirs.length === 1 && only) return { title: fill(t.title, { date: when(only.dueOn) }), body: only.text }
  return {
    title: fill(t.titleMany, { n: theirs.length }),
    body: theirs.map(({ text, dueOn }) => `· ${text} (${when(dueOn)})`).join('\n'),
  }
}

const absolute = (path: string): string => new URL(path, env().NEXTAUTH_URL).href
