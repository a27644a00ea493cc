'use client'
import { startTransition, useRef } from 'react'
import { forgetMe } from '@/app/_shell/use-me'
import { Button } from '@/app/_ui/button'
import { subscriptionHere } from '@/lib/offline/person'
import { signOut } from './actions'

/** Empties the phone of what is personal, then signs out; without JavaScript there is nothing to empty. */
export function SignOut({ label, locale }: { label: string; locale: string }) {
  const leaving = useRef(false)
  return (
    <form
      action={signOut}
      onSubmit={(event) => {
        event.preventDefault()
        if (leaving.current) return
        leaving.current = true
        const sent = new FormData(event.currentTarget)
        // Signed out in any case: a phone that cannot be emptied must not keep a session too.
        leave(sent).finally(() => startTransition(() => signOut(sent)))
      }}
    >
      <input type="hidden" name="locale" value={locale} />
      <Button type="submit" look="plain">
        {label}
      </Button>
    </form>
  )
}

async function leave(sent: FormData): Promise<void> {
  const endpoint = (await subscriptionHere())?.endpoint
  // The server then need not find out from the push service that nobody is there.
  if (endpoint) sent.set('endpoint', endpoint)
  await forgetMe()
}
