import type { Metadata } from 'next'
import { problemStrings } from '@/app/_ui/form-problems'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { originKinds } from '@/lib/discussions/input'
import { topicsOf } from '@/lib/discussions/list'
import { originAsked } from '@/lib/discussions/origins'
import { isSupplier } from '@/lib/discussions/start'
import { fill, localePath } from '@/lib/i18n'
import { language } from '../../../locale'
import { fileProblems } from '../file-problems'
import { MembersOnly, SignInHere } from '../members-only'
import { StartForm } from './start-form'

export const instant = false

type Asked = Partial<Record<'topic' | (typeof originKinds)[number], string | string[]>>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Asked> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.discussions.start.title, robots: { index: false } }
}

/** A new thread: on its own, or (`?item=…`, `?note=…`) about something that is there. */
export default async function NewThread({ params, searchParams }: Props) {
  const { locale, t: all } = await language(params)
  const t = all.discussions
  const asked = await searchParams
  const kind = originKinds.find((one) => typeof asked[one] === 'string')
  const person = await currentPerson()
  if (!person) return <SignInHere {...{ locale, t: all, path: `/discussions/new${kind ? `?${kind}=${asked[kind]}` : ''}` }} />
  if (!can(person, 'see members')) return <MembersOnly t={t} />
  const own = await db()
  const supplier = await isSupplier(own, person)
  const topics = (await topicsOf(own, person)).filter(({ starters }) => starters === 'members' || supplier)
  const source = kind ? await originAsked(own, person, kind, String(asked[kind])) : null
  return (
    <main id="content" tabIndex={-1} className="sheet pt-4 md:pt-8">
      <div className="max-w-[46rem]">
        <h1>{t.start.title}</h1>
        {source && <p className="mt-2 text-muted">{fill(t.start.about, { title: source.title })}</p>}
        <StartForm
          person={person.id}
          topics={topics.map(({ slug }) => ({ slug, name: t.topics[slug] ?? slug }))}
          topic={typeof asked.topic === 'string' ? asked.topic : source ? 'network' : undefined}
          origin={source && { kind: source.kind, id: source.id }}
          paths={{ list: localePath(locale, '/discussions') }}
          t={t.start}
          composer={t.composer}
          list={{ answersNone: t.list.answersNone, answersOne: t.list.answersOne, answers: t.list.answers, solved: t.list.solved }}
          strings={problemStrings(all, 'cpr', 'titleRequired', 'postRequired', 'tooManyPosts', ...fileProblems)}
        />
      </div>
    </main>
  )
}
