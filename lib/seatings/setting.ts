import 'server-only'
import type { Db } from '@/lib/db/client'
import { historyOf } from './history'
import type { HeldMeeting } from './hold'
import type { Setting } from './problem'
import { type Attendee, rosterOf } from './roster'

/** Who there is to seat at a meeting, and whom they have met. */
export async function settingOf(db: Db, meeting: HeldMeeting): Promise<Omit<Setting, 'roster'> & { roster: Attendee[] }> {
  const roster = await rosterOf(db, meeting)
  return { roster, history: await historyOf(db, meeting, roster) }
}
