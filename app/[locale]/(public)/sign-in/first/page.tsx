import type { Metadata } from 'next'
import { buttonLook } from '@/app/_ui/button'
import { problemStrings } from '@/app/_ui/form-problems'
import { db } from '@/lib/db/client'
import { localePath } from '@/lib/i18n'
import { opensFirstDoor } from '@/lib/people/first'
import { language } from '../../../locale'
import { EmailForm } from '../email-form'
import { emailStrings } from '../strings'

export const instant = false

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ key?: string | string[] }> }

// The key is in the address, which must go nowhere.
export const metadata: Metadata = { referrer: 'no-referrer', robots: 'noindex' }

/** The door that the server's first start shows: whoever proves an address here leads the network. */
export default async function First({ params, searchParams }: Props) {
  const { locale, t } = await language(params)
  const key = String((await searchParams).key ?? '')
  const open = await opensFirstDoor(await db(), key)
  return (
    <main id="content" className="mx-auto max-w-xl px-4 py-8">
      <h1 className="text-3xl">{open ? t.signin.firstTitle : t.signin.firstGone}</h1>
      <p className="mt-3">{open ? t.signin.firstLead : t.signin.firstGoneLead}</p>
      {open ? (
        <EmailForm t={emailStrings(t.signin)} strings={problemStrings(t, 'email')} hidden={{ locale, key }} />
      ) : (
        <a href={localePath(locale, '/sign-in')} className={`${buttonLook()} mt-6`}>
          {t.signin.toSignIn}
        </a>
      )}
    </main>
  )
}
