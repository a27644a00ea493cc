'use client'
import { startTransition, useRef, useState } from 'react'
import { forgetMe } from '@/app/_shell/use-me'
import { Button } from '@/app/_ui/button'
import { subscriptionHere } from '@/lib/offline/person'
import { signOut } from './actions'

type Props = { person: string; locale: string; t: Record<'signOut' | 'signOutAnyway' | 'stay' | 'unsentLost', string> }

/**
 * Empties the phone of what is personal, then signs out; without JavaScript there is nothing to empty. Where something has
 * not been sent, it first says what would be lost.
 */
export function SignOut({ person, locale, t }: Props) {
  const leaving = useRef(false)
  const [unsent, setUnsent] = useState<string[]>([])
  const leave = async (form: HTMLFormElement) => {
    if (leaving.current) return
    leaving.current = true
    const lost = unsent.length > 0 ? [] : await stillUnsent(person)
    if (lost.length > 0) {
      leaving.current = false
      return setUnsent(lost)
    }
    const sent = new FormData(form)
    const endpoint = (await subscriptionHere())?.endpoint
    // The server then need not find out from the push service that nobody is there.
    if (endpoint) sent.set('endpoint', endpoint)
    // Signed out in any case: a phone that cannot be emptied must not keep a session too.
    forgetMe().finally(() => startTransition(() => signOut(sent)))
  }
  return (
    <form
      action={signOut}
      onSubmit={(event) => {
        event.preventDefault()
        void leave(event.currentTarget)
      }}
    >
      <input type="hidden" name="locale" value={locale} />
      <div role="alert">
        {unsent.length > 0 && (
          <>
            <p className="font-semibold text-waiting">{t.unsentLost}</p>
            <ul className="mt-1 mb-3 list-disc pl-6">
              {unsent.map((label, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change, and labels may be alike
                <li key={index}>{label}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <p className="flex flex-wrap gap-3">
        {unsent.length > 0 && <Button onClick={() => setUnsent([])}>{t.stay}</Button>}
        <Button type="submit" look={unsent.length > 0 ? 'danger' : 'plain'}>
          {unsent.length > 0 ? t.signOutAnyway : t.signOut}
        </Button>
      </p>
    </form>
  )
}

/** What a last try could not send either, in words. */
async function stillUnsent(person: string): Promise<string[]> {
  try {
    const [{ entriesOf }, { drain }] = await Promise.all([import('@/lib/offline/outbox'), import('@/lib/offline/drain')])
    if ((await entriesOf(person)).length > 0) await drain(person)
    return (await entriesOf(person)).map((entry) => entry.label)
  } catch {
    return [] // Nothing can be kept in this browser.
  }
}
