import type { Metadata } from 'next'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { db } from '@/lib/db/client'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { shortDate } from '@/lib/i18n/dates'
import { findPeople, type Listed, waitingPeople } from '@/lib/people/read'
import { language } from '../../locale'
import { NoAccess, planner } from '../planner'
import { Board, type Row } from './board'
import { boardStrings } from './strings'

export const instant = false

const mostShown = 100

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.people.title }
}

/** Who waits to be let in, and everybody there is. */
export default async function People({ params, searchParams }: Props) {
  const { locale, t } = await language(params)
  const person = await planner()
  if (!person) return <NoAccess locale={locale} t={t} path="/desk/people" />
  const asked = String((await searchParams).q ?? '').slice(0, 100)
  const database = await db()
  const waiting = await waitingPeople(database, person)
  const people = await findPeople(database, person, asked)
  const removed = await findPeople(database, person, asked, true)
  const rows = (list: Listed[]) => list.slice(0, mostShown).map((one) => rowOf(one, person.id, locale, t.people))
  return (
    <div className="max-w-3xl">
      <h1 className="text-3xl">{t.people.title}</h1>
      <Board
        waiting={rows(waiting)}
        people={rows(people)}
        removed={rows(removed)}
        t={boardStrings(t.people)}
        search={<Search asked={asked} found={people.length} t={t.people} />}
      />
    </div>
  )
}

function Search({ asked, found, t }: { asked: string; found: number; t: Messages['people'] }) {
  const count = found === 0 ? t.nobodyFound : found === 1 ? t.foundOne : fill(t.found, { count: found })
  return (
    <search>
      <form action="#all" className="mt-3 grid gap-3 sm:flex sm:items-end">
        <div className="grow">
          <Field name="q" type="search" label={t.search} defaultValue={asked} />
        </div>
        <Button type="submit" look="plain">
          {t.searchButton}
        </Button>
      </form>
      <p className="mt-3 text-muted">
        {count} {found > mostShown && fill(t.showing, { most: mostShown })}
      </p>
    </search>
  )
}

const rowOf = (one: Listed, self: string, locale: Locale, t: Messages['people']): Row => ({
  ...one,
  name: one.name ?? t.unnamed,
  library: one.library ?? t.noLibrary,
  since: fill(t.since, { date: shortDate(locale, one.createdAt) }),
  self: one.id === self,
})
