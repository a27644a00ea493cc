'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { LibraryPicker } from '@/app/[locale]/(member)/me/library-picker'
import { find, type Listed } from '@/lib/check-in/list'
import { hasCpr } from '@/lib/cpr'
import type { Messages } from '@/lib/i18n'
import type { Sector } from '@/lib/libraries/input'
import type { LibraryChoice } from '@/lib/libraries/search'
import type { Guest } from './use-door'

type Props = {
  choices: LibraryChoice[]
  sectors: Record<Sector, string>
  /** The name, as far as it is typed already. */
  before: string
  people: Listed[]
  t: Messages['door']
  /** Said above what is wrong. */
  summary: string
  welcome: (guest: Guest) => void
  meet: (one: Listed) => void
  close: () => void
}

/** Registers somebody who is on no list, with or without a network. */
export function WalkIn({ choices, sectors, before, people, t, summary, welcome, meet, close }: Props) {
  const [name, setName] = useState(before)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const words = t.walkIn
  const same = name.trim().length > 2 ? find(people, name).slice(0, 3) : []
  const pickerWords = {
    library: words.library,
    libraryHint: words.libraryHint,
    libraryChoose: words.library,
    libraryNone: words.libraryNone,
    libraryCount: '{count}',
    libraryOne: '1',
    serves: '{places}',
  }
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const guest = { name: name.trim(), email: String(form.get('email')).trim(), libraryId: String(form.get('libraryId')) }
        const wrong = wrongIn(guest, words.problems)
        setProblems(wrong)
        if (Object.keys(wrong).length === 0) welcome(guest)
      }}
    >
      <div>
        <h2 className="text-xl">{words.title}</h2>
        <p className="text-muted">{words.lead}</p>
      </div>
      <ErrorSummary title={summary} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <div className="grid gap-2">
        <Field
          name="name"
          label={words.name}
          autoComplete="off"
          maxLength={80}
          value={name}
          problem={problems.name}
          onChange={(event) => setName(event.target.value)}
        />
        {same.length > 0 && (
          <div role="status">
            <p className="text-waiting">{words.same}</p>
            {same.map((one) => (
              <Button key={one.registrationId} look="quiet" className="text-left" onClick={() => meet(one)}>
                {`${one.name}, ${one.library}`}
              </Button>
            ))}
          </div>
        )}
      </div>
      <LibraryPicker choices={choices} t={pickerWords} sectors={sectors} problem={problems.libraryId} chosenId="" typed="" />
      <Field
        name="email"
        type="email"
        label={words.email}
        hint={words.emailHint}
        problem={problems.email}
        autoComplete="off"
        autoCapitalize="none"
        maxLength={254}
      />
      <p className="flex flex-wrap gap-3">
        <Button type="submit">{words.go}</Button>
        <Button look="quiet" onClick={close}>
          {t.verdict.close}
        </Button>
      </p>
    </form>
  )
}

/** The server holds the same rules; found out here, they are said while the person still stands there. */
function wrongIn({ name, email, libraryId }: Guest, words: Messages['door']['walkIn']['problems']): Record<string, string> {
  return {
    ...(name.length < 2 && { name: words.name }),
    ...(hasCpr(name) && { name: words.cpr }),
    ...(!libraryId && { libraryId: words.library }),
    ...(email && hasCpr(email) && { email: words.cpr }),
    ...(email && !hasCpr(email) && !/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(email) && { email: words.email }),
  }
}
