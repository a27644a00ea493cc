import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { problemStrings } from '@/app/_ui/form-problems'
import { ownPath } from '@/lib/auth/own-path'
import { currentPerson } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { localePath } from '@/lib/i18n'
import { choicesFor } from '@/lib/people/choices'
import { ProfileForm } from '../../(member)/me/profile-form'
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
  if (!person) redirect(localePath(locale, `/sign-in?${new URLSearchParams({ callbackUrl: goOn })}`))
  return (
    <main id="content" className="mx-auto max-w-xl px-4 py-8">
      <h1 className="text-3xl">{t.signin.welcomeTitle}</h1>
      <p className="mt-3">{t.signin.welcomeLead}</p>
      <ProfileForm
        action={introduceAndGoOn}
        t={{ ...t.me, save: t.signin.welcomeSave }}
        sectors={t.common.sectors}
        strings={problemStrings(t)}
        choices={await choicesFor(await db(), person)}
        person={{ name: person.name, library: person.library }}
        hidden={{ callbackUrl: goOn, locale }}
      />
    </main>
  )
}
