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
}

/** What a phone at the door keeps of a meeting. */
export type Roster = { meetingId: string; people: RosterPerson[]; libraries: LibraryChoice[] }

/**
 * What was done on this phone since it had the roster. `waiting` has not reached the server, `held` it has said no to,
 * `arrived` it has.
 */
export type Done = { state: 'waiting' | 'held' | 'arrived' } & (
  | { name: 'check-in'; args: Mark & { meetingId: string } }
  | { name: 'walk-in'; args: { id: string; meetingId: string; name: string; libraryId: string; at: string } }
)

/** Somebody in the list as this phone sees them. `sent`: the server has heard of it all. */
export type Listed = RosterPerson & { present: boolean; sent: boolean }

/** The roster with what this phone has done itself since. What the server has refused does not count. */
export function listed(roster: Roster, done: Done[]): Listed[] {
  const ours = done.filter((one) => one.args.meetingId === roster.meetingId && one.state !== 'held')
  const people = new Map(roster.people.map((person) => [person.registrationId, seenAs(person, true)]))
  for (const one of ours) {
    const { state, name, args } = one
    if (name === 'walk-in') {
      if (!people.has(args.id)) people.set(args.id, seenAs(walkedIn(args, roster), state === 'arrived'))
      continue
    }
    const person = people.get(args.registrationId)
    if (!person) continue
    const mark = person.mark ? holding(person.mark, args) : args
    // Where the server has the same mark already, it has only not left our queue yet.
    const sent = person.sent && (mark.id === person.mark?.id || state === 'arrived')
    people.set(args.registrationId, { ...person, mark, present: mark.present, sent })
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'da'))
}

const seenAs = (person: RosterPerson, sent: boolean): Listed => ({ ...person, present: person.mark?.present ?? false, sent })

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
