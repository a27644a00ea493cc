import type { BookMeeting, Terms } from './book'

/** Whether people can register by themselves, or why not: `closed` by a facilitator, `deadline` by time. */
export type Openness = 'open' | 'notYet' | 'closed' | 'deadline' | 'begun'

/** How a meeting's registration stands for people themselves; a facilitator may register past all but the chairs. */
export function opennessOf(terms: Pick<Terms, 'opensAt'>, meeting: BookMeeting, now: Date): Openness {
  if (meeting.startsAt <= now) return 'begun'
  if (meeting.closedAt) return 'closed'
  if (meeting.deadline && meeting.deadline <= now) return 'deadline'
  return terms.opensAt && terms.opensAt > now ? 'notYet' : 'open'
}
