import type { PublishedItem, PublishedMeeting, PublishedSeason } from '@/lib/meetings/published'

let made = 0

export const anItem = (over: Partial<PublishedItem> = {}): PublishedItem => ({
  id: `item-${++made}`,
  form: 'talk',
  title: 'Nyt fra Overcentralen',
  speaker: 'Det Kgl. Bibliotek',
  body: 'Spørgsmål undervejs.',
  prepare: '',
  startMin: 0,
  durationMin: 30,
  materials: [],
  ...over,
})

export const aMeeting = (over: Partial<PublishedMeeting> = {}): PublishedMeeting => ({
  id: 'meeting-west',
  slug: '2026-11-24-vest',
  side: 'west',
  doorsAt: '2026-11-24T08:30:00.000Z',
  startsAt: '2026-11-24T09:00:00.000Z',
  endsAt: '2026-11-24T14:30:00.000Z',
  venue: 'Det Kgl. Bibliotek',
  address: 'Victor Albecks Vej 1, 8000 Aarhus C',
  directions: '',
  capacity: 70,
  registrationDeadline: null,
  items: [],
  materials: [],
  ...over,
})

export const aSeason = (meetings: PublishedMeeting[], over: Partial<PublishedSeason> = {}): PublishedSeason => ({
  id: 'season',
  slug: '2026-11-24',
  theme: 'Klar til skiftet; før, under og efter',
  intro: '',
  preparation: '',
  revision: 3,
  publishedAt: '2026-11-01T10:00:00.000Z',
  meetings,
  ...over,
})
