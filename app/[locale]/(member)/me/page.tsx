import type { Metadata } from 'next'
import { Live } from '@/app/_shell/live'
import { SendOn, SignInFirst } from '@/app/_shell/send-on'
import { problemStrings } from '@/app/_ui/form-problems'
import { deviceInWords } from '@/lib/auth/device'
import { currentPerson } from '@/lib/auth/session'
import { sessionsOf } from '@/lib/auth/sessions'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { fill, localePath, type Messages } from '@/lib/i18n'
import { shortDate, time } from '@/lib/i18n/dates'
import { choicesFor } from '@/lib/people/choices'
import { mayBeNamed } from '@/lib/people/named'
import { language } from '../../locale'
import { saveProfile } from './actions'
import { Devices } from './devices'
import { Meetings } from './meetings'
import { MyPromises } from './my-promises'
import { NamedForm } from './named-form'
import { Notices } from './notices'
import { ProfileForm } from './profile-form'
import { Push } from './push'
import { SignOut } from './sign-out'
import { Standing } from './standing'
import { deviceStrings, profileProblems, profileStrings } from './strings'
import { Unsent } from './unsent'

export const instant = false

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.me.title }
}

export default async function MyPage({ params }: Props) {
  const { locale, t } = await language(params)
  const person = await currentPerson()
  if (!person?.name || !person.library) {
    const goOn = localePath(locale, '/me')
    const welcome = localePath(locale, `/welcome?${new URLSearchParams({ callbackUrl: goOn })}`)
    return (
      <main id="content" className="mx-auto max-w-xl px-5 py-8">
        {person ? <SendOn to={welcome} word={t.signin.goOn} /> : <SignInFirst {...{ locale, t, goOn }} />}
      </main>
    )
  }
  const strings = profileProblems(t)
  const words = { on: t.me.deviceOn, unknown: t.me.deviceUnknown }
  const devices = (await sessionsOf(await db(), person, now())).map((session) => ({
    id: session.id,
    name: deviceInWords(session.device, words),
    here: session.id === person.sessionId,
    lastSeen: fill(t.me.lastSeen, { date: shortDate(locale, session.lastSeenAt), time: time(locale, session.lastSeenAt) }),
  }))
  return (
    <main id="content" className="mx-auto max-w-xl px-5 py-8">
      <Live topics={[`person:${person.id}`]} />
      <h1 className="text-3xl">{person.name}</h1>
      <p className="mt-1">{person.library.name}</p>
      <p className="text-muted">{person.email}</p>
      <Standing person={person} t={t.me} />
      <Unsent person={person.id} title={t.me.unsent} strings={strings} />
      <details className="mt-4">
        <summary className="min-h-11 cursor-pointer content-center text-action underline underline-offset-4">{t.me.edit}</summary>
        <ProfileForm
          action={saveProfile}
          t={{ ...profileStrings(t.me), libraryHint: movingHint(person, t.me) }}
          sectors={t.common.sectors}
          strings={strings}
          choices={await choicesFor(await db(), person)}
          person={person}
        />
      </details>
      <Meetings person={person} locale={locale} t={t} />
      <MyPromises person={person} locale={locale} t={t} />
      <Notices person={person} locale={locale} t={t} />
      <Push person={person} locale={locale} t={t} />
      <NamedForm may={await mayBeNamed(await db(), person)} t={{ ...t.articles.named, save: t.common.save }} strings={problemStrings(t)} />
      <section className="mt-10">
        <h2 className="mb-3 text-xl">{t.me.devices}</h2>
        <Devices devices={devices} t={deviceStrings(t.me)} strings={strings} />
      </section>
      <section className="mt-10 border-t border-hairline pt-6">
        <SignOut person={person.id} locale={locale} t={signOutStrings(t.me)} />
        <p className="mt-2 text-muted">{t.me.signOutHint}</p>
      </section>
    </main>
  )
}

const signOutStrings = ({ signOut, signOutAnyway, stay, unsentLost }: Messages['me']) => ({ signOut, signOutAnyway, stay, unsentLost })

/** A member who may lose their admission by moving is told so before. */
const movingHint = (person: { role: string; standing: string }, t: { libraryHint: string; libraryMoveWarning: string }): string =>
  person.role === 'participant' && person.standing === 'member' ? `${t.libraryHint} ${t.libraryMoveWarning}` : t.libraryHint
