import { type Actor, can } from '@/lib/auth/can'
import { isId } from '@/lib/ids'
import type { Topic } from './topics'

/** More than any page asks for. */
const mostTopics = 8

const kinds = new Set(['draft', 'person', 'registrations', 'door', 'thread', 'promises', 'mirror', 'groups', 'seating'])
/** What every member may hear. */
const shared = /^(threads$|thread:|promises:|mirror:)/
/** Whose parts are a kind and ids: lib/notes/room.ts knows which. */
const note = /^note:[a-z]+(:[0-9a-f-]{36}){1,3}(:\d{1,3})?$/

/** Whether it is a topic at all; what comes over a wire may be anything. */
export function isTopic(text: string): text is Topic {
  if (text === 'seasons' || text === 'articles' || text === 'drafts' || text === 'threads') return true
  if (note.test(text)) return true
  const [kind, id = '', ...rest] = text.split(':')
  return kinds.has(kind ?? '') && isId(id) && rest.length === 0
}

/** Whether this person, or nobody (null), may hear the topic; of notes lib/notes/heard.ts decides. */
export function mayHear(person: Actor | null, topic: Topic): boolean {
  if (topic.startsWith('note:')) return false
  if (topic === 'seasons' || topic === 'articles') return true
  if (topic.startsWith('person:')) return person !== null && person.standing !== 'removed' && topic === `person:${person.id}`
  if (shared.test(topic)) return can(person, 'see members')
  // What one sees of them is for the page to say: only who has a seat is in any.
  if (topic.startsWith('groups:')) return person !== null && person.standing !== 'removed'
  return can(person, 'plan')
}

/** Of what was asked for (`a,b`), the topics this person may hear, each once; the rest is left out in silence. */
export function heardBy(person: Actor | null, asked: string): Topic[] {
  const topics = new Set(asked.slice(0, 1000).split(',').filter(isTopic))
  return [...topics].filter((topic) => mayHear(person, topic)).slice(0, mostTopics)
}
