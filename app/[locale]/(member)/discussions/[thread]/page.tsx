import type { Metadata } from 'next'
import { Missing } from '@/app/_shell/missing'
import { problemStrings } from '@/app/_ui/form-problems'
import { cachedPosts, cachedThread } from '@/app/discussions'
import { can } from '@/lib/auth/can'
import { currentPerson, personOfCookies } from '@/lib/auth/session'
import { placeOfOwn, sameForReaders } from '@/lib/cache/offer.mjs'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { ownIn } from '@/lib/discussions/own'
import { maySee } from '@/lib/discussions/thread'
import { localePath } from '@/lib/i18n'
import { language, placeholder } from '../../../locale'
import { fileProblems } from '../file-problems'
import { MembersOnly, SignInHere } from '../members-only'
import { Agenda } from './agenda'
import { Head } from './head'
import { mark } from './mark'
import { ownHere } from './own-here'
import { Posts } from './posts'
import { laid, lay } from './shelf'
import { Talk } from './talk'

export const instant = false
export const generateStaticParams = () => [{ thread: placeholder }]

type Props = { params: Promise<{ locale: string; thread: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  // The title itself is for members alone.
  return { title: (await language(params)).t.discussions.title, robots: { index: false } }
}

const postsId = 'posts'

/** A thread, as a letter exchange: what is the same for all is kept and renewed by its topic, what is one's own is added. */
export default async function ThreadPage({ params }: Props) {
  const { locale, t } = await language(params)
  const { thread: id } = await params
  const person = await currentPerson()
  if (!person) return <SignInHere {...{ locale, t, path: `/discussions/${id}` }} />
  if (!can(person, 'see members')) return <MembersOnly t={t.discussions} />
  const thread = await cachedThread(id, locale)
  if (!thread || thread.mergedIntoId || !maySee(person, thread)) return <Missing locale={locale} t={t} />
  // The agendas that a proposal can be put on are shown to whoever leads the network, in a page of their own.
  const isOpen = thread.isProposal && !thread.agendaItemId
  const plans = isOpen && can(person, 'plan')
  const kept = !plans && !thread.hidden && sameForReaders({ tags: [`thread:${id}`], own: ownOf(id, isOpen) })
  const own = kept ? null : await ownIn(await db(), person, id)
  const state = `${id}:${locale}:${thread.state}`
  if (!laid(state)) lay(state, await cachedPosts(id, locale))
  return (
    <main id="content" tabIndex={-1} className="sheet pt-4 md:pt-8">
      <article className="max-w-[46rem]">
        <Head locale={locale} t={t.discussions} thread={thread} />
        <Posts id={postsId} state={state} at={`/api/discussions/threads/${id}?locale=${locale}`} />
        <script
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own function, and values that cannot end the script
          dangerouslySetInnerHTML={{
            __html: `(${mark})(document.getElementById('${postsId}'),self.${ownHere}=${kept ? placeOfOwn : asScript(own)},${asScript(t.discussions.thread.newHere)});location.hash||document.querySelector('.post-new')?.scrollIntoView()`,
          }}
        />
        <Talk
          {...{ locale, own, state, postsId }}
          tools={{ href: localePath(locale, `/desk/discussions/${id}`), word: t.moderation.tools }}
          thread={{ id, title: thread.title, proposal: isOpen }}
          t={{ post: t.discussions.post, composer: t.discussions.composer, level: t.discussions.level, thread: t.discussions.thread }}
          strings={problemStrings(t, 'cpr', 'postRequired', 'threadLocked', 'tooManyPosts', 'ownPost', 'noProposal', ...fileProblems)}
        />
        {plans && <Agenda locale={locale} t={t} thread={thread} />}
      </article>
    </main>
  )
}

/** Asked each time the page is given to somebody from where it is kept: what is theirs, if they may read it and are shown no more. */
const ownOf = (threadId: string, hasMore: boolean) => async (cookies: string) => {
  const person = await personOfCookies(await db(), cookies, now())
  const own = person && !(hasMore && can(person, 'plan')) ? await ownIn(await db(), person, threadId) : null
  return own && asScript(own)
}

/** As a value in a script, which it cannot end. */
const asScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
