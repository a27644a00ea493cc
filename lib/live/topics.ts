/** What can be listened to. A topic says that something changed, never what: the listener fetches what it may see. */
export type Topic =
  /** Anything the public pages show: what is published of seasons and meetings. */
  | 'seasons'
  /** The articles that everybody can read. */
  | 'articles'
  /** Which seasons there are, published or not; facilitators only. */
  | 'drafts'
  /** The agenda of a season while it is being written; facilitators only. */
  | `draft:${string}`
  /** What a season's notes agreed: decisions, questions, tasks; members only. */
  | `promises:${string}`
  /** Whether the meeting that comes second may see the first one's notes yet, and how far a meeting is; members only. */
  | `mirror:${string}`
  /** What is one person's own: standing, sessions. */
  | `person:${string}`
  /** A season's registrations; facilitators only. */
  | `registrations:${string}`
  /** The groups of a meeting, as they are published. */
  | `groups:${string}`
  /** The groups of a meeting while they are being made; facilitators only. */
  | `seating:${string}`
  /** Who is there at a meeting; facilitators only. */
  | `door:${string}`
  /** A note, by its room (`roomKey` in lib/notes); whoever may read it. */
  | `note:${string}`
  /** Which threads there are, and which was written in last; members only. */
  | 'threads'
  /** A thread with its posts; members only. */
  | `thread:${string}`
