import type { Metadata } from 'next'
import { problemStrings } from '@/app/_ui/form-problems'
import { ownPath } from '@/lib/auth/own-path'
import { currentPerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { fill, localePath } from '@/lib/i18n'
import { language } from '../../locale'
import { currentAttempt } from './attempt'
import { EmailForm } from './email-form'
import { emailStrings } from './strings'

export const instant = false

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ callbackUrl?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.signin.title }
}

export default async function SignIn({ params, searchParams }: Props) {
  const { locale, t } = await language(params)
  const goOn = ownPath((await searchParams).callbackUrl, localePath(locale, '/'))
  const person = await currentPerson()
  const attempt = await currentAttempt()
  return (
    <main id="content" className="mx-auto max-w-xl px-4 py-8">
      <h1 className="text-3xl">{t.signin.title}</h1>
      <p className="mt-3">{t.signin.lead}</p>
      {person && (
        <p className="mt-4 border-l-4 border-good pl-3">
          {fill(t.signin.alreadyIn, { email: person.email })} <a href={goOn}>{t.signin.goOn}</a>
        </p>
      )}
      {attempt && (
        <p className="mt-4 border-l-4 border-waiting pl-3">
          {t.signin.haveCode} <a href={localePath(locale, '/sign-in/code')}>{fill(t.signin.haveCodeLink, { email: attempt.email })}</a>
        </p>
      )}
      <EmailForm t={emailStrings(t.signin)} strings={problemStrings(t, 'email')} hidden={{ locale, callbackUrl: goOn }} />
      <p className="mt-6 text-muted">{t.signin.newHere}</p>
      {env().DEMO && (
        <p className="mt-4">
          {t.signin.demo} <a href={localePath(locale, '/mailbox')}>{t.signin.demoMailbox}</a>
        </p>
      )}
    </main>
  )
}
