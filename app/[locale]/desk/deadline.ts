import { wallClock } from '@/lib/clock'

/** The moment of a deadline as the meeting's form has it; without an hour, the end of that day. */
export const deadlineOf = ({ deadlineDate, deadlineTime }: { deadlineDate: string; deadlineTime: string }): Date =>
  wallClock(deadlineDate, deadlineTime || '23:59')
