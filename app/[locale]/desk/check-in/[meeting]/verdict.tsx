'use client'
import { Button } from '@/app/_ui/button'
import { type Listed, withId } from '@/lib/check-in/list'
import type { Locale, Messages } from '@/lib/i18n'
import { time } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'

/** What came of a tap, a pass or a form, and of whom. */
export type Said =
  | { kind: 'checked' | 'undone' | 'welcomed' | 'given' | 'already' | 'elsewhere'; id: string }
  | { kind: 'unknown' | 'notOurs' | 'cannotKeep' }

type Props = {
  said: Said | null
  people: Listed[]
  t: Messages['door']
  locale: Locale
  /** The season's other meeting, by name. */
  elsewhere: string
  /** How many chairs there are, where this phone knows. */
  capacity: number | undefined
  hasChair: (one: Listed) => boolean
  check: (one: Listed, present: boolean) => void
  /** Gives somebody of the list a seat, and checks them in. */
  seat: (one: Listed) => void
  register: () => void
  close: () => void
}

/** Says it where the thumb is, with what can be done about it; stays until something else is said or it is closed. */
export function Verdict({ said, people, t, locale, elsewhere, capacity, hasChair, check, seat, register, close }: Props) {
  const one = said && 'id' in said ? withId(people, said.id) : undefined
  const seatless = said?.kind === 'elsewhere' && one && one.status !== 'seated' ? one : undefined
  const full = seatless && !hasChair(seatless) ? capacity : undefined
  const { text, more, good } = said ? wordsOf(said, one, t, locale, elsewhere, full) : { text: '', more: '', good: true }
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-0 z-40 p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      {text && (
        <div
          className={`pointer-events-auto mx-auto grid max-w-xl gap-2 rounded-md border-2 bg-card p-3 shadow-lg ${good ? 'border-good' : 'border-now'}`}
        >
          <div>
            <p className="font-semibold text-lg">{text}</p>
            {one && <p>{one.library}</p>}
            {more && <p className="text-muted">{more}</p>}
          </div>
          <p className="flex flex-wrap gap-2">
            {one && said && undoable.has(said.kind) && (
              <Button look="plain" onClick={() => check(one, false)}>
                {t.undo}
              </Button>
            )}
            {one && said?.kind === 'undone' && (
              <Button look="plain" onClick={() => check(one, true)}>
                {t.checkIn}
              </Button>
            )}
            {one && said?.kind === 'elsewhere' && one.status === 'seated' && (
              <Button onClick={() => check(one, true)}>{t.verdict.checkInHere}</Button>
            )}
            {seatless && full === undefined && (
              <Button onClick={() => seat(seatless)}>{fill(t.verdict.giveChair, { name: seatless.name })}</Button>
            )}
            {said?.kind === 'unknown' && (
              <Button look="plain" onClick={register}>
                {t.verdict.register}
              </Button>
            )}
            <Button look="quiet" onClick={close}>
              {t.verdict.close}
            </Button>
          </p>
        </div>
      )}
    </div>
  )
}

const undoable = new Set<Said['kind']>(['checked', 'already', 'welcomed', 'given'])

/** `full`: so many chairs there are, and none is left. */
function wordsOf(said: Said, one: Listed | undefined, t: Messages['door'], locale: Locale, elsewhere: string, full?: number) {
  const values = {
    name: one?.name ?? '',
    meeting: elsewhere.toLowerCase(),
    time: one?.mark ? time(locale, one.mark.at) : '',
    capacity: full ?? '',
  }
  const say = (text: string, more = '', good = false) => ({ text: fill(text, values), more: fill(more, values), good })
  if (said.kind === 'cannotKeep') return say(t.cannotKeep)
  if (said.kind === 'unknown') return say(t.verdict.unknown, t.verdict.unknownDo)
  if (said.kind === 'notOurs') return say(t.verdict.notOurs, t.verdict.notOursDo)
  if (!one) return say('')
  if (said.kind === 'checked') return say(t.checked, '', true)
  if (said.kind === 'welcomed') return say(t.walkIn.done, '', true)
  if (said.kind === 'given') return say(t.verdict.given, '', true)
  if (said.kind === 'undone') return say(t.undone)
  if (said.kind === 'already') return say(t.verdict.already)
  if (one.status === 'seated') return say(t.verdict.otherSide, t.verdict.otherSideDo)
  return say(t.verdict[one.status], full === undefined ? t.verdict.giveChairDo : t.verdict.noChair)
}
