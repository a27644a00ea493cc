import { fold, type LibraryChoice } from '@/lib/libraries/search'
import { holding, type Mark } from './marks'

export type RosterPerson = {
  registrationId: string
  name: string
  library: string
  libraryId: string
  /** The library number, six digits. */
  number: string | null
  code: string
  pass: string
  status: 'seated' | 'offered' | 'waiting' | 'passed' | 'cancelled'
  /** False: the place is at the season's other meeting. */
  here: boolean
  /** The place that the same person has now, where this one was given up. */
  instead: string | null
  mark: Mark | null
  /**
   * The ids of all that was said of them at the door: where a walk-in was theirs, its id too. Missing in lists that phones
   * kept before there was such a thing.
   */
  said?: string[]
}

/** What a phone at the door keeps of a meeting. */
export type Roster = {
  meetingId: string
  /** How many chairs there are; missing in lists that phones kept before it was told. */
  capacity?: number
  people: RosterPerson[]
  libraries: LibraryChoice[]
}

/**
 * What was done on this phone since it had the roster. `waiting` has not reached the server, `held` it has said no to,
 * `arrived` it has.
 */
export type Done = { state: 'waiting' | 'held' | 'arrived' } & (
  | { name: 'check-in'; args: Mark & { meetingId: string } }
  | { name: 'seat-known'; args: { id: string; registrationId: string; meetingId: string; at: string } }
  | { name: 'walk-in'; args: { id: string; meetingId: string; name: string; libraryId: string; at: string } }
)

/** Somebody in the list as this phone sees them. `sent`: the server has heard of it all. */
export type Listed = RosterPerson & { present: boolean; sent: boolean }

/** The roster with what this phone has done itself since. What the server has refused does not count. */
export function listed(roster: Roster, done: Done[]): Listed[] {
  const ours = done.filter((one) => one.args.meetingId === roster.meetingId && one.state !== 'held')
  const people = new Map(roster.people.map((person) => [person.registrationId, seenAs(person, true)]))
  const idOf = (id: string) => (people.has(id) ? id : (withId(roster.people, id)?.registrationId ?? id))
  for (const one of ours) {
    const { state, name, args } = one
    if (name === 'walk-in') {
      if (!people.has(idOf(args.id))) people.set(args.id, seenAs(walkedIn(args, roster), state === 'arrived'))
      continue
    }
    // The server may have seated them on a place that this phone did not know they had.
    const heardOf = name === 'seat-known' ? withId(roster.people, args.id)?.registrationId : undefined
    const person = people.get(heardOf ?? idOf(args.registrationId))
    if (!person) continue
    const { registrationId } = person
    const made = { id: args.id, registrationId, present: name === 'seat-known' || args.present, at: args.at }
    const mark = person.mark ? holding(person.mark, made) : made
    const seated = name === 'seat-known' && person.status !== 'seated'
    // Where the server has the same mark already, it has only not left our queue yet.
    const sent = person.sent && ((!seated && mark.id === person.mark?.id) || state === 'arrived')
    people.set(registrationId, { ...person, ...(seated && { status: 'seated', here: true }), mark, present: mark.present, sent })
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'da'))
}

const seenAs = (person: RosterPerson, sent: boolean): Listed => ({ ...person, present: person.mark?.present ?? false, sent })

/** Somebody by their place's id, or by that of the walk-in that turned out to be theirs. */
export const withId = <T extends RosterPerson>(people: T[], id: string): T | undefined =>
  people.find((person) => person.registrationId === id) ?? people.find((person) => person.said?.includes(id))

/** Whether there is a chair for somebody without a seat, as far as this phone knows: the one they are offered is kept. */
export function hasChair({ capacity }: Roster, people: RosterPerson[], one: RosterPerson): boolean {
  const taken = people.filter((person) => person.here && (person.status === 'seated' || person.status === 'offered'))
  return capacity === undefined || taken.includes(one) || taken.length < capacity
}

/** Who is expected here, and whoever has come all the same. */
export const belongs = (person: Listed): boolean => person.present || (person.here && person.status === 'seated')

/** Those whose name, library, library number or code holds all that is typed, whatever the case and the Danish letters. */
export function find<T extends Pick<RosterPerson, 'name' | 'library' | 'number' | 'code'>>(people: T[], typed: string): T[] {
  const parts = fold(typed).split(' ').filter(Boolean)
  return people.filter((person) => {
    const text = fold(`${person.name} ${person.library} ${person.number ?? ''} ${person.code}`)
    return parts.every((part) => text.includes(part))
  })
}

/** What the QR code of a pass says. */
export const passText = (pass: string): string => `NIL:${pass}`

/** Whether what was read is a pass of ours at all. */
export const isPass = (read: string): boolean => /^\s*NIL:/i.test(read)

/** Whose pass it is, or undefined. One that was given up leads to the place the person has now. */
export function bearer<T extends RosterPerson>(people: T[], read: string): T | undefined {
  const pass = read.trim().replace(/^NIL:/i, '')
  const found = people.find((person) => person.pass === pass)
  return found?.instead ? people.find((person) => person.registrationId === found.instead) : found
}

function walkedIn({ id, name, libraryId }: { id: string; name: string; libraryId: string }, { libraries }: Roster): RosterPerson {
  const library = libraries.find((choice) => choice.id === libraryId)
  return {
    registrationId: id,
    name,
    library: library?.name ?? '',
    libraryId,
    number: library?.number ?? null,
    code: '',
    pass: '',
    status: 'seated',
    here: true,
    instead: null,
    mark: null,
  }
}
