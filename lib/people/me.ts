import type { Person } from '@/lib/auth/session'
import type { Side } from '@/lib/meetings/published'

/** What `GET /api/me` tells a phone about the person signed in on it; `null` for nobody. The phone keeps a copy. */
export type Me = {
  id: string
  name: string | null
  email: string
  role: 'participant' | 'facilitator'
  standing: 'pending' | 'member'
  library: { name: string; side: Side | null } | null
  /** The address part of the coming meeting where they have a place. */
  meeting: string | null
  /** In how many threads there is something they have not read. */
  unread: number
}

/** The person as their phone may know them. */
export const meOf = ({ id, name, email, role, standing, library }: Person, meeting: string | null, unread: number): Me => ({
  id,
  name,
  email,
  role,
  standing: standing === 'member' ? 'member' : 'pending',
  library: library && { name: library.name, side: library.side },
  meeting,
  unread,
})
