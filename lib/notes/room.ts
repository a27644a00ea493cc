/** Where a note belongs: to an item at a meeting, to a person at an item, to a group, or to an item at both meetings of its season. */
export type Room =
  | { kind: 'item'; meetingId: string; itemId: string }
  | { kind: 'private'; meetingId: string; itemId: string; ownerId: string }
  | { kind: 'group'; groupId: string }
  | { kind: 'joint'; itemId: string }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** What a room's word looks like. */
export const roomPattern = new RegExp(
  `^(?:item:(${uuid}):(${uuid})|private:(${uuid}):(${uuid}):(${uuid})|group:(${uuid})|joint:(${uuid}))$`,
)

/** The room in one word. The phone and the server make the same one, so a note can be begun without a network. */
export const roomKey = (room: Room): string => {
  if (room.kind === 'group') return `group:${room.groupId}`
  if (room.kind === 'joint') return `joint:${room.itemId}`
  const at = `${room.meetingId}:${room.itemId}`
  return room.kind === 'item' ? `item:${at}` : `private:${at}:${room.ownerId}`
}

/** The room that a word names, or null. */
export function roomOf(key: string): Room | null {
  const [, meetingId, itemId, ownMeeting, ownItem, ownerId, groupId, jointItem] = roomPattern.exec(key) ?? []
  if (meetingId && itemId) return { kind: 'item', meetingId, itemId }
  if (ownMeeting && ownItem && ownerId) return { kind: 'private', meetingId: ownMeeting, itemId: ownItem, ownerId }
  if (jointItem) return { kind: 'joint', itemId: jointItem }
  return groupId ? { kind: 'group', groupId } : null
}

/** An update may be so large, in bytes, and a note as a whole. */
export const mostUpdateBytes = 1024 * 1024
export const mostNoteBytes = 4 * 1024 * 1024

/** The name under which phones keep what was written; for ever. */
export const noteUpdateName = 'note-update'

/** Where somebody's cursor is: places in a Yjs document, which only Yjs can read. */
export type Cursor = { anchor: Record<string, unknown>; head: Record<string, unknown> }

/** What is said live in a note: an update (too large a one has to be fetched), or where somebody is; null: they have left. */
export type Said = { seq: number; update?: string } | { client: number; name: string; cursor: Cursor | null }
