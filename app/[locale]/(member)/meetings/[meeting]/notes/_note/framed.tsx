import type { ReactNode } from 'react'
import { MeetingFrame } from '@/app/_shell/frame'
import { SignInFirst } from '@/app/_shell/send-on'
import { can } from '@/lib/auth/can'
import { currentPerson, type Person } from '@/lib/auth/session'
import { type Locale, localePath, type Messages } from '@/lib/i18n'
import type { PublishedMeeting } from '@/lib/meetings/published'

type Props = {
  locale: Locale
  t: Messages
  meeting: PublishedMeeting
  /** Where it is, without the language, to come back to after signing in. */
  path: string
  /** What members see. */
  children: (person: Person) => ReactNode | Promise<ReactNode>
}

/** A page of notes, in its meeting's frame: for members; others are told how to become one. */
export async function Framed({ locale, t, meeting, path, children }: Props) {
  const person = await currentPerson()
  return (
    <MeetingFrame {...{ locale, t, meeting }} current="notes">
      {!person ? (
        <SignInFirst {...{ locale, t }} goOn={localePath(locale, path)} />
      ) : can(person, 'see members') ? (
        await children(person)
      ) : (
        <>
          <h1>{t.notes.title}</h1>
          <p className="mt-3 max-w-[65ch]">{t.notes.pending}</p>
        </>
      )}
    </MeetingFrame>
  )
}
