/** The person who acts: what every domain function is given after the database. */
export type Actor = {
  id: string
  role: 'participant' | 'facilitator'
  standing: 'pending' | 'member' | 'removed'
}

/** What can be allowed or refused. Public things need no verb: anybody sees them. */
export type Verb =
  /** Participants, notes, discussions: what the network shares among its own. */
  | 'see members'
  /** Seasons, agendas, materials, meetings. */
  | 'plan'
  /** Admit people, trust mail domains, make facilitators. */
  | 'admit'

/** The one table of permissions. */
export function can(actor: Actor | null, verb: Verb): boolean {
  if (!actor || actor.standing === 'removed') return false
  if (actor.role === 'facilitator') return true
  return verb === 'see members' && actor.standing === 'member'
}
