/** How much somebody has chosen to hear of a thread, or else of its topic; `none`: they have chosen nothing. */
export const levels = ['all', 'mentions', 'mute'] as const
export type Level = (typeof levels)[number]
export type Chosen = Level | 'none'

export const events = ['mention', 'reply', 'newThread', 'solved', 'agenda', 'thanks'] as const
export type ThreadEvent = (typeof events)[number]

/** `push` and `mail` tell at once (push gathered, so that a lively thread buzzes once); `digest` at the next round of mail. */
export const channels = ['push', 'mail', 'digest'] as const
export type Channel = (typeof channels)[number]

/**
 * Who is told of what, and how: of the channels of a cell the first that reaches the person, and that one alone. `mention`
 * is being named or quoted; `newThread` goes by the topic; `solved` and `thanks` are for who wrote the post; `agenda` for
 * who supported the proposal, who asked for it by that and so hears it whatever else they have chosen.
 */
export const matrix: Record<ThreadEvent, Record<Chosen, readonly Channel[]>> = {
  mention: { all: ['push', 'mail'], mentions: ['push', 'mail'], none: ['push', 'mail'], mute: [] },
  reply: { all: ['push', 'digest'], mentions: [], none: [], mute: [] },
  newThread: { all: ['push', 'digest'], mentions: [], none: ['digest'], mute: [] },
  solved: { all: ['push', 'digest'], mentions: ['push', 'digest'], none: ['push', 'digest'], mute: [] },
  agenda: { all: ['push', 'mail'], mentions: ['push', 'mail'], none: ['push', 'mail'], mute: ['push', 'mail'] },
  thanks: { all: ['digest'], mentions: ['digest'], none: ['digest'], mute: [] },
}

/** What can reach somebody. */
export type Reach = Record<Channel, boolean>

/** The one channel on which somebody is told of an event; null: not at all. */
export const channelFor = (event: ThreadEvent, chosen: Chosen, reach: Reach): Channel | null =>
  matrix[event][chosen].find((channel) => reach[channel]) ?? null
