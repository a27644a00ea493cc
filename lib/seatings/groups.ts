import type { SeatedTable } from '@/lib/groups/seating'

/** A group at its table. `people`, `chair` and `pen` are registrations; `name` is the table's, where it has one beside its number. */
export type Group = SeatedTable & { room: string; seats: number; name?: string }

/** A round with its groups: as it is drafted, and, never altered, as it was published. Names are looked up when it is read. */
export type GroupRound = { id: string; itemId: string | null; title: string; task: string; minutes: number | null; tables: Group[] }

/** A search that is under way, or how it ended without a result. `over`: the draft was changed meanwhile, and stands. */
export type Solving = { id: string; startedAt: string; heardAt: string; share: number; stop?: boolean; ended?: 'over' | 'failed' }

export const everybodyIn = (rounds: GroupRound[]): string[] => [...new Set(rounds.flatMap((r) => r.tables.flatMap((t) => t.people)))]

/** The table somebody sits at in a round, or undefined. */
export const tableOf = (round: GroupRound | undefined, person: string): Group | undefined =>
  round?.tables.find((table) => table.people.includes(person))
