import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Missing } from '@/app/_shell/missing'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { dateAndTime } from '@/lib/i18n/dates'
import { latestMail } from '@/lib/mail/outbox'
import { language } from '../../locale'

export const instant = false
export const metadata: Metadata = { robots: 'noindex' }

/** All mail of a demo, to be read on the screen. Where people are real there is no such page. */
export default async function Mailbox({ params }: { params: Promise<{ locale: string }> }) {
  const { locale, t } = await language(params)
  if (!env().DEMO) return <Missing locale={locale} t={t} />
  await connection()
  const mails = await latestMail(await db())
  return (
    <main id="content" className="mx-auto max-w-xl px-4 py-8">
      <h1 className="text-3xl">{t.signin.mailboxTitle}</h1>
      <p className="mt-3 text-muted">{mails.length > 0 ? t.signin.mailboxLead : t.signin.mailboxEmpty}</p>
      <ol className="mt-6">
        {mails.map((mail) => (
          <li key={mail.id} className="border-t border-hairline py-6">
            <article>
              <h2 className="text-xl">{mail.subject}</h2>
              <p className="text-muted">
                {mail.to} · {dateAndTime(locale, mail.createdAt)}
              </p>
              <pre className="mt-3 font-sans whitespace-pre-wrap">{mail.text}</pre>
              <details className="mt-3">
                <summary className="min-h-11 cursor-pointer content-center text-action">{t.signin.mailboxAsHtml}</summary>
                <iframe
                  sandbox=""
                  srcDoc={mail.html}
                  title={mail.subject}
                  loading="lazy"
                  className="mt-2 h-[30rem] w-full border border-hairline"
                />
              </details>
            </article>
          </li>
        ))}
      </ol>
    </main>
  )
}
