'use client'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { listenLive } from '@/app/_shell/live-line'
import { useOutbox } from '@/app/_shell/use-outbox'
import { Button } from '@/app/_ui/button'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'
import type { Locale } from '@/lib/i18n/locales'
import { noteUpdateName } from '@/lib/notes/room'
import { anew } from './anew'
import { soon } from './soon'

// Everything that writing takes: whoever only reads does without it.
const Writer = lazy(() => import('./writer'))

type Props = {
  locale: Locale
  person: string
  room: string
  title: string
  write: boolean
  /** The page shows more of the note than its text, and has to keep up while one writes, too. */
  follow: boolean
  words: Messages['notes']
  strings: ProblemStrings
  children: ReactNode
}

/** A note: read (`children`, as the server made it) until one wants to write. */
export function Note({ locale, person, room, title, write, follow, words, strings, children }: Props) {
  const { entries } = useOutbox(person)
  const [writing, setWriting] = useState(false)
  const [times, setTimes] = useState(0)
  // What has not been sent stands nowhere but in this phone's own copy.
  const unsent = entries.some(({ name, args }) => name === noteUpdateName && args.room === room)
  useEffect(() => {
    if (unsent) setWriting(true)
  }, [unsent])
  const follows = follow || !writing
  useEffect(() => (follows ? listenLive([`note:${room}`], anew, soon()) : undefined), [follows, room])

  if (!writing)
    return (
      <>
        {children}
        {write && (
          <p className="mt-4 print:hidden">
            <Button onClick={() => setWriting(true)}>{words.write}</Button>
          </p>
        )}
      </>
    )
  return (
    <Suspense fallback={children}>
      <Writer key={times} {...{ locale, person, room, title, words, strings }} reopen={() => setTimes(times + 1)}>
        {!unsent && (
          <Button
            look="quiet"
            onClick={() => {
              setWriting(false)
              anew()
            }}
          >
            {words.read}
          </Button>
        )}
      </Writer>
    </Suspense>
  )
}
