'use client'
import { useMemo, useRef } from 'react'
import { useOutbox } from '@/app/_shell/use-outbox'
import { type Done, type Listed, listed } from '@/lib/check-in/list'
import { momentAfter } from '@/lib/check-in/marks'
import { fill } from '@/lib/i18n/fill'
import { newId } from '@/lib/ids'
import type { Entry } from '@/lib/offline/entry'
import { add } from '@/lib/offline/sending'
import { useRoster } from './use-roster'

export type Guest = { name: string; email: string; libraryId: string }
export type DoorMeeting = { id: string; seasonId: string; slug: string; side: 'east' | 'west'; startsAt: string }

type Labels = Record<'present' | 'undone' | 'walkIn' | 'seat', string>

/** Everything a phone at the door knows and can do, with or without a network. */
export function useDoor(person: string, meeting: DoorMeeting, labels: Labels) {
  const { entries, signedOut } = useOutbox(person)
  const ours = useMemo(() => entries.filter((entry) => entry.args.meetingId === meeting.id), [entries, meeting.id])
  const { roster, at, asked } = useRoster(person, meeting, ours.map(({ id, state }) => `${id} ${state}`).join())
  const done = useDone(ours)
  const people = useMemo(() => (roster ? listed(roster, done) : []), [roster, done])

  const marked = (registrationId: string, name: string, present: boolean, now: string) => ({
    id: newId(),
    name: 'check-in',
    args: { registrationId, meetingId: meeting.id, present, at: now },
    label: fill(present ? labels.present : labels.undone, { name }),
    after: [registrationId, ...seatings(registrationId)],
  })
  /** What is not sent yet of somebody's seat; without it they are not checked in. */
  const seatings = (registrationId: string) =>
    ours.filter(({ name, args }) => name === 'seat-known' && args.registrationId === registrationId).map(({ id }) => id)

  return {
    roster,
    /** When the list was made, and whether it has been asked for. */
    at,
    asked,
    people,
    unsent: ours,
    signedOut,
    /** Notes that somebody is there, or is not after all. Throws where this phone cannot keep it. */
    check: async ({ registrationId, name, mark }: Pick<Listed, 'registrationId' | 'name' | 'mark'>, present: boolean) => {
      await add(person, [marked(registrationId, name, present, momentAfter(mark, new Date()))])
    },
    /** Gives somebody of the list, who has no seat, one of their own, and checks them in. Throws likewise. */
    seat: async ({ registrationId, name, mark }: Pick<Listed, 'registrationId' | 'name' | 'mark'>) => {
      const args = { registrationId, meetingId: meeting.id, at: momentAfter(mark, new Date()) }
      await add(person, [{ id: newId(), name: 'seat-known', args, label: fill(labels.seat, { name }) }])
    },
    /** Registers a walk-in and checks them in. Returns the registration's id. */
    welcome: async ({ name, email, libraryId }: Guest) => {
      const id = newId()
      const now = new Date().toISOString()
      const args = { meetingId: meeting.id, name, email, libraryId, at: now }
      await add(person, [{ id, name: 'walk-in', args, label: fill(labels.walkIn, { name }) }, marked(id, name, true, now)])
      return id
    },
  }
}

/** What was done here, also what has arrived since the page was opened: the list that says so may still be on its way. */
function useDone(entries: Entry[]): Done[] {
  const seen = useRef(new Map<string, Done>())
  return useMemo(() => {
    const there = new Set(entries.map((entry) => entry.id))
    for (const [id, done] of seen.current) {
      if (there.has(id)) continue
      // What was held and is gone, the person has thrown away.
      if (done.state === 'held') seen.current.delete(id)
      else seen.current.set(id, { ...done, state: 'arrived' })
    }
    for (const { id, name, args, state } of entries) {
      const done = { name, state: state === 'parked' ? 'held' : 'waiting', args: { ...args, id } } as Done
      seen.current.set(id, done)
    }
    return [...seen.current.values()]
  }, [entries])
}
