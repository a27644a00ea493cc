/** The steps of a season's campaign, in the order they usually come. */
export const steps = ['opens', 'unanswered', 'deadline', 'materials', 'week', 'eve', 'morning', 'thanks'] as const
export type Step = (typeof steps)[number]

/** What a step's day is counted from: that registration opens, its deadline, the day of the meeting. */
export type Anchor = 'publication' | 'deadline' | 'meeting'

/**
 * When a step is due: `days` after the anchor's day (before it where negative), at `time` (HH:MM) in Copenhagen. Where it
 * could not be sent for more than `graceHours` after that, it is not sent at all.
 */
export type Timing = { anchor: Anchor; days: number; time: string; graceHours: number }

/**
 * Whom a step is for: members who have not answered the season, those who have a seat at the meeting, or those of them
 * who were there.
 */
export type Audience = 'unanswered' | 'coming' | 'present'

/** The campaign a season begins with. */
export const usual: Record<Step, Timing & { audience: Audience }> = {
  opens: { anchor: 'publication', days: 0, time: '09:00', graceHours: 72, audience: 'unanswered' },
  unanswered: { anchor: 'deadline', days: -7, time: '09:00', graceHours: 48, audience: 'unanswered' },
  deadline: { anchor: 'deadline', days: -1, time: '09:00', graceHours: 8, audience: 'unanswered' },
  // It waits within its grace until there are materials: see `lacking`.
  materials: { anchor: 'meeting', days: -10, time: '09:00', graceHours: 96, audience: 'coming' },
  week: { anchor: 'meeting', days: -7, time: '09:30', graceHours: 48, audience: 'coming' },
  eve: { anchor: 'meeting', days: -1, time: '17:00', graceHours: 4, audience: 'coming' },
  morning: { anchor: 'meeting', days: 0, time: '07:00', graceHours: 2, audience: 'coming' },
  thanks: { anchor: 'meeting', days: 1, time: '10:00', graceHours: 72, audience: 'present' },
}
