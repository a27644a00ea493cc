import { type Actor, can } from '@/lib/auth/can'
import { isId } from '@/lib/ids'
import type { Topic } from './topics'

/** More than any page asks for. */
const mostTopics = 8

const kinds = new Set(['draft', 'person', 'registrations', 'door', 'thread', 'groups', 'seating'])

/** Whether it is a topic at all; what comes over a wire may be anything. */
export function isTopic(text: string): text is Topic {
  if (text === 'seasons' || text === 'articles' || text === 'drafts' || text === 'threads') return true
  const [kind, id = '', ...rest] = text.split(':')
  return kinds.has(kind ?? '') && isId(id) && rest.length === 0
}

/** Whether this person, or nobody (null), may hear the topic. */
export function mayHear(person: Actor | null, topic: Topic): boolean {
  if (topic === 'seasons' || topic === 'articles') return true
  if (topic.startsWith('person:')) return person !== null && person.standing !== 'removed' && topic === `person:${person.id}`
  if (topic === 'threads' || topic.startsWith('thread:')) return can(person, 'see members')
  // What one sees of them is for the page to say: only who has a seat is in any.
  if (topic.startsWith('groups:')) return person !== null && person.standing !== 'removed'
  return can(person, 'plan')
}

/** Of what was asked for (`a,b`), the topics this person may hear, each once; the rest is left out in silence. */
export function heardBy(person: Actor | null, asked: string): Topic[] {
  const topics = new Set(asked.slice(0, 1000).split(',').filter(isTopic))
  return [...topics].filter((topic) => mayHear(person, topic)).slice(0, mostTopics)
}
