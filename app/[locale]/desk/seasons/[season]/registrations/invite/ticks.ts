import type { AbsentService } from '@/lib/registrations/absent'

export type Row = AbsentService & { recent: boolean }

/** Whether a service is among "all": one can write to it, and it has not answered. One that has is ticked by itself, by who knows why. */
export const isOfAll = ({ answered }: Row, email: string): boolean => email !== '' && !answered

/** Whether a service is ticked before anybody has ticked anything: not if it has just been written to. */
export const isTickedFirst = (row: Row, email: string): boolean => isOfAll(row, email) && !row.recent
