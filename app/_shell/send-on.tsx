import { redirect } from 'next/navigation'
import { Suspense } from 'react'
import { type Locale, localePath, type Messages } from '@/lib/i18n'

/**
 * Returned by a page that sends the person on, instead of a call of `redirect` in the page itself: that sends an empty
 * document, which only a script can follow. Here it is a refresh by the browser, and until then the link `word`.
 */
export function SendOn({ to, word }: { to: string; word: string }) {
  return (
    <Suspense fallback={<a href={to}>{word}</a>}>
      <Redirect to={to} />
    </Suspense>
  )
}

type Props = { locale: Locale; t: Messages; goOn: string }

/** Sends whoever is not signed in, or is no longer, to do so, and then on to where they were heading. */
export function SignInFirst({ locale, t, goOn }: Props) {
  const to = localePath(locale, `/sign-in?${new URLSearchParams({ callbackUrl: goOn })}`)
  return (
    <p>
      {t.refusals.signInFirst} <SendOn to={to} word={t.shell.signIn} />
    </p>
  )
}

function Redirect({ to }: { to: string }): never {
  redirect(to)
}
