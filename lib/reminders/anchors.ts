import 'server-only'
import type { Db } from '@/lib/db/client'
import type { PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'
import { firstPublishedAt } from '@/lib/meetings/read'
import { readTerms } from '@/lib/registrations/load'
import type { Step } from './campaign'
import type { Anchors } from './due'

/** Whether a step can say what it is to say: only that materials are up needs materials. */
export const hasContent = (step: Step, meeting: PublishedMeeting): boolean =>
  step !== 'materials' || meeting.materials.length > 0 || meeting.items.some((item) => item.materials.length > 0)

/** What a published season's days are counted from, meeting by meeting. */
export async function anchorsOf(db: Db, season: PublishedSeason): Promise<(meeting: PublishedMeeting) => Anchors> {
  const publishedAt = await firstPublishedAt(db, season.id)
  const { opensAt } = await readTerms(db, season.id)
  return ({ registrationDeadline, startsAt }) => ({
    publishedAt,
    opensAt,
    deadline: registrationDeadline ? new Date(registrationDeadline) : null,
    startsAt: new Date(startsAt),
  })
}
