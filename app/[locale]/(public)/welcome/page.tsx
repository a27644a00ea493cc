import type { Metadata } from 'next'
import { SignInFirst } from '@/app/_shell/send-on'
import { ownPath } from '@/lib/auth/own-path'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { localePath } from '@/lib/i18n'
import { choicesFor } from '@/lib/people/choices'
import { ProfileForm } from '../../(member)/me/profile-form'
import { profileProblems, profileStrings } from '../../(member)/me/strings'
import { language } from '../../locale'
import { introduceAndGoOn } from './actions'

export const instant = false

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ callbackUrl?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.signin.welcomeTitle }
}

/** Asks a person who has just signed in for the first time who they are. */
export default async function Welcome({ params, searchParams }: Props) {
  const { locale, t } = await language(params)
  const goOn = ownPath((await searchParams).callbackUrl, localePath(locale, '/'))
  const person = await currentPerson()
  return (
    <main id="content" className="mx-auto max-w-xl px-4 py-8">
      <h1 className="text-3xl">{t.signin.welcomeTitle}</h1>
      {person ? (
        <>
          <p className="mt-3">{t.signin.welcomeLead}</p>
          <ProfileForm
            action={introduceAndGoOn}
            t={{ ...profileStrings(t.me), save: t.signin.welcomeSave }}
            sectors={t.common.sectors}
            strings={profileProblems(t)}
            choices={await choicesFor(await db(), person)}
            person={{ name: person.name, library: person.library }}
            hidden={{ callbackUrl: goOn, locale }}
          />
        </>
      ) : (
        <SignInFirst {...{ locale, t, goOn }} />
      )}
    </main>
  )
}
