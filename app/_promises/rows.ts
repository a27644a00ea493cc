import 'server-only'
import type { Person } from '@/lib/auth/session'
import { inZone, wallClock } from '@/lib/clock'
import { type Locale, localePath, type Messages } from '@/lib/i18n'
import { dateWithYear } from '@/lib/i18n/dates'
import type { PromiseKind } from '@/lib/promises/marks'
import type { Promised } from '@/lib/promises/read'

/** A marked line as it is shown to somebody. */
export type PromiseRow = {
  id: string
  kind: PromiseKind
  text: string
  /** Where it was said. */
  from: string
  ownerId: string | null
  owner: string
  dueOn: string
  due: string
  late: boolean
  done: boolean
  /** They may settle it and give it on. */
  mine: boolean
  /** Where a thread about it is started. */
  discuss: string
}

/** Marked lines in words, for this person, on the day `at`. */
export function rowsFor(promised: Promised[], person: Person, locale: Locale, t: Messages, at: Date): PromiseRow[] {
  const words = t.promises
  return promised.map(({ id, kind, text, side, item, owner, dueOn, done }) => ({
    id,
    kind,
    text,
    from: [item, side ? t.common.sides[side] : words.joint].filter(Boolean).join(', '),
    ownerId: owner?.id ?? null,
    owner: owner ? [owner.name, owner.library].filter(Boolean).join(', ') : words.nobody,
    dueOn: dueOn ?? '',
    due: dueOn ? dateWithYear(locale, wallClock(dueOn, '12:00')) : words.noDate,
    late: dueOn !== null && !done && dueOn < inZone(at).date,
    done,
    discuss: localePath(locale, `/discussions/new?promise=${id}`),
    mine: kind !== 'decision' && (!owner || owner.id === person.id || person.role === 'facilitator'),
  }))
}
