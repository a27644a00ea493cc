'use client'
import { useRef, useState } from 'react'
import { useNetwork } from '@/app/_shell/network'
import { UnsentList } from '@/app/_shell/unsent-list'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import { bearer, belongs, find, hasChair, isPass, type Listed } from '@/lib/check-in/list'
import type { Locale, Messages } from '@/lib/i18n'
import { shortDate, time } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'
import type { Sector } from '@/lib/libraries/input'
import { Counter } from './counter'
import { Others, People } from './people'
import { Scanner } from './scanner'
import { type DoorMeeting, useDoor } from './use-door'
import { type Said, Verdict } from './verdict'
import { WalkIn } from './walk-in'

type Props = {
  person: string
  locale: Locale
  meeting: DoorMeeting
  t: Messages['door']
  sides: Messages['common']['meetingSides']
  sectors: Record<Sector, string>
  strings: ProblemStrings
}

/** The doorway on a phone: how many have come, and the ways to note one more. */
export function Door({ person, locale, meeting, t, sides, sectors, strings }: Props) {
  const door = useDoor(person, meeting, t.labels)
  const { reachable, words } = useNetwork()
  const [typed, setTyped] = useState('')
  const [scanning, setScanning] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const [guest, setGuest] = useState<string | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const here = door.people.filter(belongs)
  const elsewhere = meeting.side === 'west' ? sides.east : sides.west

  const check = async (one: Listed, present: boolean) => {
    try {
      await door.check(one, present)
      setSaid({ kind: present ? 'checked' : 'undone', id: one.registrationId })
      if (typed && present) {
        setTyped('')
        search.current?.focus()
      }
    } catch {
      setSaid({ kind: 'cannotKeep' })
    }
  }
  const seat = async (one: Listed) => {
    try {
      await door.seat(one)
      setSaid({ kind: 'given', id: one.registrationId })
      setTyped('')
    } catch {
      setSaid({ kind: 'cannotKeep' })
    }
  }
  /** What a pass says of its bearer; who has a seat here is checked in at once. */
  const read = (text: string) => {
    if (!isPass(text)) return setSaid({ kind: 'notOurs' })
    const one = bearer(door.people, text)
    if (!one) return setSaid({ kind: 'unknown' })
    meet(one)
  }
  const meet = (one: Listed) => {
    if (one.present) setSaid({ kind: 'already', id: one.registrationId })
    else if (belongs(one)) void check(one, true)
    else setSaid({ kind: 'elsewhere', id: one.registrationId })
  }
  const found = find(here, typed)
  const enter = () => {
    if (isPass(typed)) {
      read(typed)
      setTyped('')
    } else if (found.length === 1 && found[0]) meet(found[0])
  }
  const open = (name: string) => {
    setScanning(false)
    setSaid(null)
    setGuest(name)
  }
  const { roster } = door
  const parked = door.unsent.filter((entry) => entry.state === 'parked')
  if (!roster) return <p className="py-6 text-muted">{door.asked || reachable === false ? t.notKept : t.loading}</p>

  const verdict = (
    <Verdict
      said={said}
      people={door.people}
      t={t}
      locale={locale}
      elsewhere={elsewhere}
      capacity={roster.capacity}
      hasChair={(one) => hasChair(roster, door.people, one)}
      check={check}
      seat={seat}
      register={() => open('')}
      close={() => setSaid(null)}
    />
  )
  if (guest !== null)
    return (
      <WalkIn
        choices={roster.libraries}
        sectors={sectors}
        before={guest}
        people={door.people.filter((one) => !one.instead)}
        t={t}
        summary={strings.problems.summary ?? ''}
        welcome={async (given) => {
          try {
            const id = await door.welcome(given)
            setSaid({ kind: 'welcomed', id })
            setTyped('')
            setGuest(null)
          } catch {
            setSaid({ kind: 'cannotKeep' })
          }
        }}
        meet={(one) => {
          setGuest(null)
          meet(one)
        }}
        close={() => setGuest(null)}
      />
    )
  return (
    <>
      <Counter came={here.filter((one) => one.present).length} all={here.length} t={t} />
      {inDays(meeting.startsAt) && <p className="text-muted">{fill(t.notToday, { date: shortDate(locale, meeting.startsAt) })}</p>}
      {reachable === false && door.at !== null && <p className="text-waiting">{fill(t.listFrom, { time: time(locale, door.at) })}</p>}
      {parked.length > 0 && words && (
        <section aria-labelledby="parked" className="grid gap-1 rounded-md border-2 border-wrong bg-card p-3">
          <h2 id="parked" className="text-lg">
            {t.refusedTitle}
          </h2>
          <UnsentList entries={parked} words={words.unsent} strings={strings} />
        </section>
      )}
      {scanning ? (
        <Scanner t={t.scanner} read={read} close={() => setScanning(false)} />
      ) : (
        <search className="sticky top-0 z-10 -mx-2 bg-paper px-2 py-2">
          <form
            className="grid grid-cols-[minmax(8rem,1fr)_auto] items-end gap-2"
            onSubmit={(event) => {
              event.preventDefault()
              enter()
            }}
          >
            <Field
              ref={search}
              name="search"
              type="search"
              label={t.search}
              autoComplete="off"
              spellCheck={false}
              enterKeyHint="done"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button onClick={() => setScanning(true)}>{t.scan}</Button>
          </form>
        </search>
      )}
      {!scanning && (
        <>
          <People
            people={found}
            typed={typed}
            nobody={here.length === 0}
            t={t}
            locale={locale}
            waits={words?.unsent.waits ?? ''}
            check={check}
          />
          {typed && (
            <Others
              people={find(
                door.people.filter((one) => !belongs(one) && !one.instead),
                typed,
              )}
              t={t}
              elsewhere={elsewhere}
              meet={meet}
            />
          )}
        </>
      )}
      {/* What is said at the foot must not lie over the last of the list. */}
      <p className={said ? 'pb-40' : ''}>
        <Button look="plain" onClick={() => open(isPass(typed) ? '' : typed)}>
          {`${t.newcomer} ${t.verdict.register}`}
        </Button>
      </p>
      {verdict}
    </>
  )
}

/** Whether the meeting's day is still to come; the phone's own zone is near enough. */
const inDays = (startsAt: string): boolean => Date.parse(startsAt) - Date.now() > 86_400_000 / 2
