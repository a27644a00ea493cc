/** Where a note belongs: to an item at a meeting, to a person at an item, to a group in one of its rounds, to an item at both meetings of its season, or to the season's minutes, whose body it is. */
export type Room =
  | { kind: 'item'; meetingId: string; itemId: string }
  | { kind: 'private'; meetingId: string; itemId: string; ownerId: string }
  | GroupRoom
  | { kind: 'joint'; itemId: string }
  | ArticleRoom

/** `group` is its number, as people read it. */
export type GroupRoom = { kind: 'group'; meetingId: string; roundId: string; group: string }

export type ArticleRoom = { kind: 'article'; seasonId: string }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** What a room's word looks like. */
export const roomPattern = new RegExp(
  `^(?:item:(${uuid}):(${uuid})|private:(${uuid}):(${uuid}):(${uuid})|group:(${uuid}):(${uuid}):(\\d{1,3})|joint:(${uuid})|article:(${uuid}))$`,
)

/** The room in one word. The phone and the server make the same one, so a note can be begun without a network. */
export const roomKey = (room: Room): string => {
  if (room.kind === 'group') return `group:${room.meetingId}:${room.roundId}:${room.group}`
  if (room.kind === 'joint') return `joint:${room.itemId}`
  if (room.kind === 'article') return `article:${room.seasonId}`
  const at = `${room.meetingId}:${room.itemId}`
  return room.kind === 'item' ? `item:${at}` : `private:${at}:${room.ownerId}`
}

/** The room that a word names, or null. */
export function roomOf(key: string): Room | null {
  const [, meetingId, itemId, ownMeeting, ownItem, ownerId, groupMeeting, roundId, group, jointItem, seasonId] = roomPattern.exec(key) ?? []
  if (meetingId && itemId) return { kind: 'item', meetingId, itemId }
  if (ownMeeting && ownItem && ownerId) return { kind: 'private', meetingId: ownMeeting, itemId: ownItem, ownerId }
  if (jointItem) return { kind: 'joint', itemId: jointItem }
  if (seasonId) return { kind: 'article', seasonId }
  return groupMeeting && roundId && group ? { kind: 'group', meetingId: groupMeeting, roundId, group } : null
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
