import 'server-only'
import { problemStrings } from '@/app/_ui/form-problems'
import type { Person } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { Locale, Messages } from '@/lib/i18n'
import { allMembers } from '@/lib/people/read'
import type { Promised } from '@/lib/promises/read'
import { PromiseList } from './list'
import { rowsFor } from './rows'

type Props = { promised: Promised[]; person: Person; locale: Locale; t: Messages; level?: 'h2' | 'h3' }

/** Marked lines as this person may see and settle them. */
export async function Promises({ promised, person, locale, t, level = 'h3' }: Props) {
  const rows = rowsFor(promised, person, locale, t, now())
  const { reminder: _, ...words } = t.promises
  const owners = rows.some(({ mine, done }) => mine && !done) ? await allMembers(await db(), person) : []
  return (
    <PromiseList
      {...{ rows, owners, level }}
      person={person.id}
      t={words}
      strings={problemStrings(t, 'choosePerson', 'date', 'othersPromise', 'notDone')}
    />
  )
}
