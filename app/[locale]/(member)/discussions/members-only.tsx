import { SignInFirst } from '@/app/_shell/send-on'
import { type Locale, localePath, type Messages } from '@/lib/i18n'

/** To whoever has not been admitted yet: what will be here, and when. */
export const MembersOnly = ({ t }: { t: Messages['discussions'] }) => (
  <main id="content" tabIndex={-1} className="sheet pt-6 md:pt-12">
    <h1>{t.title}</h1>
    <p className="mt-3 max-w-[65ch]">{t.membersOnly}</p>
  </main>
)

/** To whoever is not signed in: the way in, and back to `path`. */
export const SignInHere = ({ locale, t, path }: { locale: Locale; t: Messages; path: string }) => (
  <main id="content" tabIndex={-1} className="sheet pt-6 md:pt-12">
    <h1>{t.discussions.title}</h1>
    <SignInFirst {...{ locale, t, goOn: localePath(locale, path) }} />
  </main>
)
