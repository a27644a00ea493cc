import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { problemStrings } from '@/app/_ui/form-problems'
import { codeMinutes } from '@/lib/auth/codes'
import { env } from '@/lib/env'
import { fill, localePath } from '@/lib/i18n'
import { language } from '../../../locale'
import { currentAttempt } from '../attempt'
import { codeStrings } from '../strings'
import { CodeForm } from './code-form'

export const instant = false

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.signin.codeTitle }
}

export default async function Code({ params }: Props) {
  const { locale, t } = await language(params)
  const attempt = await currentAttempt()
  if (!attempt) redirect(localePath(locale, '/sign-in'))
  return (
    <main id="content" className="mx-auto max-w-xl px-4 py-8">
      <h1 className="text-3xl">{t.signin.codeTitle}</h1>
      <p className="mt-3">{fill(t.signin.codeLead, { email: attempt.email, minutes: codeMinutes })}</p>
      {env().DEMO && (
        <p className="mt-3">
          {t.signin.demo}{' '}
          <a href={localePath(locale, '/mailbox')} target="_blank" rel="noopener">
            {t.signin.demoMailbox}
          </a>
        </p>
      )}
      <CodeForm
        t={codeStrings(t.signin)}
        strings={problemStrings(t, 'codeRequired', 'sixDigits', 'wrongCode', 'wrongCodeOnce', 'noTriesLeft')}
        locale={locale}
      />
    </main>
  )
}
