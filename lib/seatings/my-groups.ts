/** One's own groups at a meeting, as page and push carry them; small, as a push holds no more than a few kilobytes. */
export type MyGroups = {
  /** The meeting's address part. */
  meeting: string
  /** The later of two holds. */
  revision: number
  rounds: MyRound[]
}

export type MyRound = {
  id: string
  title: string
  task: string
  /** ISO moments; null where the agenda does not say. */
  startsAt: string | null
  endsAt: string | null
  /** The number of the group; null where one is in none. */
  group: string | null
  room: string
  /** What the table is called, where it has a name beside the group's number. */
  table?: string
  people: { name: string; library: string; role?: 'chair' | 'pen'; me?: true }[]
}

/** `seat`: one's registration at this meeting's season, null where one has none. */
export type MyPlace = { seat: string | null; groups: MyGroups | null }

/** In the address of the code at the door: whoever comes by it is here, and wants a group. It needs a value, or no redirect sees it. */
export const atTheDoor = 'her'

/** The page with one's own group, without its language; as the code at the door leads to it, or as any link does. */
export const groupsPath = (meeting: string, door = false): string => `/meetings/${meeting}/groups${door ? `?${atTheDoor}=1` : ''}`

/** Under this name a phone keeps what a push has told of a meeting. */
export const keptAs = (meeting: string): string => `groups:${meeting}`

/** The one that is newer, of what the page was made with and what a push has brought since. */
export const newer = (page: MyGroups | null, push: MyGroups | null | undefined): MyGroups | null =>
  push && (!page || push.revision > page.revision) ? push : page

/** The round that runs at a moment, or else the next; the last when all are over. */
export function currentRound(rounds: MyRound[], now: number): number {
  const next = rounds.findIndex((round) => !round.endsAt || Date.parse(round.endsAt) > now)
  return next < 0 ? rounds.length - 1 : next
}
