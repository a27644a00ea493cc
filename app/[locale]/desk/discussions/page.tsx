import type { Metadata } from 'next'
import Link from 'next/link'
import { Live } from '@/app/_shell/live'
import { Field } from '@/app/_ui/field'
import { problemStrings } from '@/app/_ui/form-problems'
import { db } from '@/lib/db/client'
import { latestThreads } from '@/lib/discussions/list'
import { openReports, waitingQuestions } from '@/lib/discussions/reports'
import { fill, localePath } from '@/lib/i18n'
import { dateWithYear } from '@/lib/i18n/dates'
import { language } from '../../locale'
import { NoAccess, planner } from '../planner'
import { hidePostAction, settleAction } from './actions'
import { Tool } from './tool'

export const instant = false

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.moderation.title }
}

/** What members have reported, which questions wait for an answer, and the way to each thread's tools. */
export default async function DeskDiscussions({ params }: Props) {
  const { locale, t: all } = await language(params)
  const t = all.moderation
  const person = await planner()
  if (!person) return <NoAccess locale={locale} t={all} path="/desk/discussions" />
  const own = await db()
  const [reports, waiting, { threads }] = [await openReports(own, person), await waitingQuestions(own, person), await latestThreads(own)]
  const strings = problemStrings(all, 'cpr')
  const tools = (id: string) => localePath(locale, `/desk/discussions/${id}`)
  const row = 'border-hairline border-b py-3 first:border-t'
  return (
    <div className="grid max-w-3xl gap-10">
      <Live topics={['threads']} />
      <h1 className="text-3xl">{t.title}</h1>
      <section aria-labelledby="reports">
        <h2 id="reports" className="text-xl">
          {t.reports}
        </h2>
        {reports.length === 0 && <p className="mt-2 text-muted">{t.noReports}</p>}
        <ul className="mt-2">
          {reports.map(({ id, by, title, reason, body, postId, threadId, number }) => (
            <li key={id} className={`${row} grid gap-3`}>
              <p>
                <a href={localePath(locale, `/discussions/${threadId}#p${number}`)} className="reach">
                  {fill(t.reported, { name: by ?? t.someone, title })}
                </a>
              </p>
              <p className="font-semibold">{reason}</p>
              <blockquote lang="da" className="line-clamp-4 border-hairline border-l-2 pl-3">
                {body}
              </blockquote>
              <Tool act={hidePostAction} hidden={{ postId }} label={t.hidePost} done={t.done} strings={strings} look="danger">
                <Field name="reason" id={`reason-${id}`} label={t.hideReason} hint={t.hideHint} required maxLength={300} />
              </Tool>
              <Tool act={settleAction} hidden={{ reportId: id }} label={t.letStand} done={t.done} strings={strings} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="waiting">
        <h2 id="waiting" className="text-xl">
          {t.waiting}
        </h2>
        {waiting.length === 0 && <p className="mt-2 text-muted">{t.noWaiting}</p>}
        <ul className="mt-2">
          {waiting.map(({ id, title, by, at }) => (
            <li key={id} className={row}>
              <a href={localePath(locale, `/discussions/${id}`)} lang="da" className="reach">
                {title}
              </a>
              <p className="text-muted">{fill(t.asked, { name: by ?? t.someone, date: dateWithYear(locale, at.toISOString()) })}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="latest">
        <h2 id="latest" className="text-xl">
          {t.latest}
        </h2>
        <ul className="mt-2">
          {threads.map(({ id, title }) => (
            <li key={id} className={row}>
              <Link href={tools(id)} lang="da" className="reach">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
