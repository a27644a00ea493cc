import type { Metadata } from 'next'
import { Missing } from '@/app/_shell/missing'
import { problemStrings } from '@/app/_ui/form-problems'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { maySee, sharedThread } from '@/lib/discussions/thread'
import { localePath } from '@/lib/i18n'
import { language } from '../../../../locale'
import { MembersOnly, SignInHere } from '../../members-only'
import { ReportForm } from './form'

export const instant = false

type Props = { params: Promise<{ locale: string; thread: string }>; searchParams: Promise<{ post?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.moderation.report.title, robots: { index: false } }
}

/** Tells the facilitators of a post (`?post=3`) that should not stand there. */
export default async function Report({ params, searchParams }: Props) {
  const { locale, t } = await language(params)
  const { thread: id } = await params
  const number = Number((await searchParams).post)
  const person = await currentPerson()
  if (!person) return <SignInHere {...{ locale, t, path: `/discussions/${id}/report?post=${number}` }} />
  if (!can(person, 'see members')) return <MembersOnly t={t.discussions} />
  const thread = await sharedThread(await db(), id)
  const post = thread && maySee(person, thread) && thread.posts.find((one) => one.number === number && !one.gone)
  if (!post) return <Missing locale={locale} t={t} />
  const words = t.moderation.report
  return (
    <main id="content" tabIndex={-1} className="sheet pt-6 md:pt-12">
      <div className="max-w-[46rem]">
        <h1>{words.title}</h1>
        <p className="mt-3">{words.lead}</p>
        <blockquote lang="da" className="mt-4 line-clamp-6 whitespace-pre-line border-hairline border-l-2 pl-3">
          {post.body}
        </blockquote>
        <ReportForm postId={post.id} t={words} strings={problemStrings(t, 'cpr')} />
        <p className="mt-6">
          <a href={localePath(locale, `/discussions/${id}#p${number}`)} className="reach">
            {words.back}
          </a>
        </p>
      </div>
    </main>
  )
}
