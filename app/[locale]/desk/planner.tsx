import 'server-only'
import Link from 'next/link'
import { SignInFirst } from '@/app/_shell/send-on'
import { buttonLook } from '@/app/_ui/button'
import { can } from '@/lib/auth/can'
import { currentPerson, type Person } from '@/lib/auth/session'
import { type Locale, localePath, type Messages } from '@/lib/i18n'

/** The signed-in person if they may plan; null if they may not, or nobody is signed in: then the page is `NoAccess`. */
export async function planner(): Promise<Person | null> {
  const person = await currentPerson()
  return can(person, 'plan') ? person : null
}

/** Said kindly to a participant who has come here. Whoever is not signed in is sent to do so, and back to `path`. */
export async function NoAccess({ locale, t, path }: { locale: Locale; t: Messages; path: string }) {
  if (!(await currentPerson())) return <SignInFirst {...{ locale, t }} goOn={localePath(locale, path)} />
  return (
    <div className="grid max-w-prose justify-items-start gap-4 py-8">
      <h1 className="text-3xl">{t.desk.noAccess.title}</h1>
      <p>{t.desk.noAccess.text}</p>
      <Link href={localePath(locale, '/')} className={buttonLook('plain')}>
        {t.desk.noAccess.back}
      </Link>
    </div>
  )
}
