/** What a line of a note can be marked as. */
export const promiseKinds = ['decision', 'question', 'task'] as const
export type PromiseKind = (typeof promiseKinds)[number]

/** A marked line as it stands in a note: `id` is the line's own, `owner` a person's id, `date` YYYY-MM-DD. */
export type MarkedLine = { id: string; kind: PromiseKind; text: string; owner: string | null; date: string | null }

/** Where a note belongs; `meetingId` null where it is joint, `itemId` null where it is of no item. */
export type NotePlace = { noteId: string; seasonId: string; meetingId: string | null; itemId: string | null }
