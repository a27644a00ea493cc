import 'server-only'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { buttonLook } from '@/app/_ui/button'
import { can } from '@/lib/auth/can'
import { currentPerson, type Person } from '@/lib/auth/session'
import { type Locale, localePath, type Messages } from '@/lib/i18n'

/** The signed-in person if they may plan; null if they may not. Sends whoever is not signed in to do so, and back here. */
export async function planner(locale: Locale, path: string): Promise<Person | null> {
  const person = await currentPerson()
  if (!person) redirect(localePath(locale, `/sign-in?callbackUrl=${encodeURIComponent(localePath(locale, path))}`))
  return can(person, 'plan') ? person : null
}

/** Said kindly to a participant who has come here. */
export function NoAccess({ locale, t }: { locale: Locale; t: Messages }) {
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
