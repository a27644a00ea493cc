/** What the public pages are made of: one immutable snapshot of a season, as it was when it was published. */

export type Side = 'east' | 'west'

export const forms = ['welcome', 'talk', 'dialogue', 'group', 'wrapup', 'break', 'lunch', 'closing'] as const
export type Form = (typeof forms)[number]

export type PublishedMaterial = {
  id: string
  title: string
  /** A link's address, or the path a file is fetched from. */
  href: string
  /** Only of files. */
  file?: { name: string; type: string; size: number }
}

export type PublishedItem = {
  id: string
  form: Form
  title: string
  speaker: string
  body: string
  prepare: string
  /** Minutes from the meeting's start. */
  startMin: number
  durationMin: number
  materials: PublishedMaterial[]
}

export type PublishedMeeting = {
  id: string
  slug: string
  side: Side
  /** ISO 8601, as are all moments here: a snapshot is JSON. */
  doorsAt: string | null
  startsAt: string
  endsAt: string
  venue: string
  address: string
  directions: string
  capacity: number
  registrationDeadline: string | null
  items: PublishedItem[]
  /** Materials of the whole day, of no single item. */
  materials: PublishedMaterial[]
}

export type PublishedSeason = {
  id: string
  slug: string
  theme: string
  intro: string
  preparation: string
  revision: number
  publishedAt: string
  /** West first, as the network meets. */
  meetings: PublishedMeeting[]
}
