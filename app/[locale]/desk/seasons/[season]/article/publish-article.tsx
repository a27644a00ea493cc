'use client'
import { useState } from 'react'
import { useOutbox } from '@/app/_shell/use-outbox'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { noteUpdateName } from '@/lib/notes/room'
import { useUnsaved } from '../../../use-edit'
import { usePress } from '../reminders/use-press'
import { correctAction, mailAction, publishAction, withdrawAction } from './actions'
import { articleKey } from './article-form'

type State = {
  isPublished: boolean
  /** What is written is what everybody reads. */
  isSame: boolean
  publishedWords: string
  mailedWords: string
  /** What keeps it from being published, in words. */
  missing: string[]
  href: string
}

/** `room`: of the note that is the body. */
type Props = { seasonId: string; person: string; room: string; version: number; state: State; t: Messages['articles']['desk'] }

/** Whether the minutes are out, and the buttons that publish, put right, withdraw and mail them. */
export function PublishArticle({ seasonId, person, room, version, state, t }: Props) {
  const { press, pressing, said } = usePress()
  const [note, setNote] = useState('')
  const unsaved = useUnsaved([articleKey(seasonId)])
  // What is written on this device alone would not be published with the rest.
  const unsent = useOutbox(person).entries.some(({ name, args }) => name === noteUpdateName && args.room === room)
  const cannot = pressing || unsaved || unsent || state.missing.length > 0
  const run = (action: typeof publishAction) =>
    press(
      () => action(null, { seasonId, version }),
      () => '',
    )
  return (
    <section className="grid gap-4 rounded-md border border-hairline bg-card p-4">
      {state.isPublished ? (
        <div>
          <p className="font-semibold text-good">{state.publishedWords}</p>
          <p className={state.isSame ? '' : 'font-semibold text-now'}>{state.isSame ? t.upToDate : t.changed}</p>
          <a href={state.href} className="reach">
            {t.see}
          </a>
        </div>
      ) : (
        <p>{t.publishLead}</p>
      )}
      {[...state.missing, ...(unsaved ? [t.unsaved] : []), ...(unsent ? [t.unsent] : [])].map((text) => (
        <p key={text} className="font-semibold text-waiting">
          {text}
        </p>
      ))}
      {!state.isPublished && (
        <div>
          <Button disabled={cannot} onClick={() => run(publishAction)}>
            {t.publish}
          </Button>
        </div>
      )}
      {state.isPublished && !state.isSame && (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            press(
              () => correctAction(null, { seasonId, version, note }),
              () => {
                setNote('')
                return ''
              },
            )
          }}
        >
          <Field name="note" label={t.note} hint={t.noteHint} value={note} required onChange={(event) => setNote(event.target.value)} />
          <div>
            <Button type="submit" disabled={cannot}>
              {t.correct}
            </Button>
          </div>
        </form>
      )}
      {state.isPublished && (
        <div className="grid gap-2 border-hairline border-t pt-3">
          {state.mailedWords ? <p className="text-good">{state.mailedWords}</p> : <p>{t.mailLead}</p>}
          <div className="flex flex-wrap gap-2">
            {!state.mailedWords && (
              <Button
                look="plain"
                disabled={pressing}
                onClick={() =>
                  press(
                    () => mailAction(null, { seasonId }),
                    (n) => fill(t.didMail, { n }),
                  )
                }
              >
                {t.mail}
              </Button>
            )}
            <Button look="quiet" disabled={pressing} onClick={() => run(withdrawAction)}>
              {t.withdraw}
            </Button>
          </div>
        </div>
      )}
      <p role="status" className={`font-semibold empty:hidden ${said?.wrong ? 'text-wrong' : 'text-good'}`}>
        {said?.text}
      </p>
    </section>
  )
}
