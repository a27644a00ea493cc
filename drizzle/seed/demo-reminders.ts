import { eq } from 'drizzle-orm'
import { people, registrations, reminderRuns, reminderSends } from '@/drizzle/schema'
import type { Db } from '@/lib/db/client'
import { type Step, usual } from '@/lib/reminders/campaign'
import { dueAt } from '@/lib/reminders/due'
import { campaignOf } from '@/lib/reminders/rows'

type Meeting = { id: string; startsAt: Date; registrationDeadline: Date | null }

const day = 86_400_000
/** Nobody in the demo had a phone with them before it began. */
const unanswered = new Set<Step>(['opens', 'unanswered', 'deadline'])

/** What was due of a demo season's campaign before `now` has been sent, by mail, and was received by all but a few. */
export async function seedReminders(db: Db, { seasonId, meetings }: { seasonId: string; meetings: Meeting[] }, now: Date): Promise<void> {
  const members = await db.select({ id: people.id }).from(people).where(eq(people.standing, 'member'))
  const seats = await db.select().from(registrations).where(eq(registrations.seasonId, seasonId))
  for (const { id: reminderId, step } of await campaignOf(db, seasonId)) {
    for (const [index, { id: meetingId, startsAt, registrationDeadline: deadline }] of meetings.entries()) {
      const opened = new Date(startsAt.getTime() - 45 * day)
      const due = dueAt(usual[step], { publishedAt: opened, opensAt: null, deadline, startsAt })
      if (!due || due > now) continue
      await db.insert(reminderRuns).values({ reminderId, meetingId, dueAt: due, settledAt: due })
      const coming = seats
        .filter((seat) => seat.meetingId === meetingId && seat.status === 'seated')
        .flatMap(({ personId }) => personId ?? [])
      const told = unanswered.has(step) ? members.map(({ id }) => id).filter((_, i) => i % meetings.length === index) : coming
      const rows = told.map((personId, i) => ({
        reminderId,
        personId,
        meetingId,
        channel: 'mail' as const,
        createdAt: due,
        reachedAt: i % 9 === 8 ? null : due,
      }))
      if (rows.length > 0) await db.insert(reminderSends).values(rows).onConflictDoNothing()
    }
  }
}
