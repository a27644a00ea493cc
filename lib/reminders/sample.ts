import 'server-only'
import type { z } from 'zod'
import { articleOf } from '@/lib/articles/read'
import { type Actor, can } from '@/lib/auth/can'
import { take } from '@/lib/auth/rate-limit'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { fill, messages } from '@/lib/i18n'
import { enqueue } from '@/lib/mail/outbox'
import { reachablePeople } from '@/lib/people/known'
import { push } from '@/lib/push/outbox'
import type { testInput } from './input'
import { messageOf } from './message'
import { campaign, readOn, seasonToTell } from './read'

/** Sends a step to the facilitator who asks, and nobody else, as it reads on its day. It does not count as sent. */
export async function sendTest(db: Db, actor: Actor, { seasonId, step, side }: z.output<typeof testInput>, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  if (!(await take(db, `reminder-test:${actor.id}`, { most: 10, seconds: 600 }, now))) throw new Refused('tooMany')
  await db.transaction(async (tx) => {
    const { content: season } = await seasonToTell(tx, seasonId, now)
    const reminder = (await campaign(tx, actor, seasonId, now)).find((one) => one.step === step)
    const meeting = season.meetings.find((one) => one.side === side)
    const self = (await reachablePeople(tx)).find(({ id }) => id === actor.id)
    if (!reminder || !meeting || !self) throw new NotFound()
    const article = await articleOf(tx, seasonId)
    const on = readOn(
      reminder.meetings.find(({ meetingId }) => meetingId === meeting.id),
      now,
    )
    const { letter, push: message } = messageOf(self.locale, { ...reminder, season, meeting, article }, on)
    const expiresAt = new Date(now.getTime() + 3_600_000)
    const subject = fill(messages(self.locale).reminders.test.subject, { subject: letter.subject })
    await enqueue(tx, { ...letter, subject, to: self.email, expiresAt }, now)
    await push(tx, { personId: self.id, kind: 'test', message: { ...message, tag: `test:${message.tag}` }, expiresAt }, now)
  })
}
