import type { ProblemStrings } from '@/app/_ui/form-problems'

/** What stands over the problems: to be corrected, or only to be known. */
export const summaryTitle = ({ problems }: ProblemStrings, all: { field?: string }[]): string =>
  (all.some(({ field }) => field) ? problems.summary : problems.notDone) ?? ''
