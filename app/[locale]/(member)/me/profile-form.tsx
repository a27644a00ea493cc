'use client'
import { useActionState, useEffect } from 'react'
import { refreshMe } from '@/app/_shell/use-me'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field, Select } from '@/app/_ui/field'
import { formProblems, type ProblemStrings, typedIn } from '@/app/_ui/form-problems'
import { SaveRow } from '@/app/_ui/save-row'
import type { ActionState } from '@/lib/auth/action'
import type { Sector } from '@/lib/libraries/input'
import type { LibraryChoice } from '@/lib/libraries/search'
import { LibraryPicker, type PickerStrings } from './library-picker'
import { NotListed } from './not-listed'

type Strings = PickerStrings &
  Record<
    'name' | 'nameHint' | 'save' | 'saving' | 'saved' | 'language' | 'notListed' | 'organisation' | 'sector' | 'sectorChoose',
    string
  > & {
    languages: Record<'da' | 'en', string>
  }

type Props = {
  action: (before: ActionState<void> | null, form: FormData) => Promise<ActionState<void>>
  t: Strings
  sectors: Record<Sector, string>
  strings: ProblemStrings
  choices: LibraryChoice[]
  person: { name: string | null; library: { id: string; name: string } | null; locale?: 'da' | 'en' }
  hidden?: Record<string, string>
}

/** Name and library, and the language of mails where it is one's own page that asks. */
export function ProfileForm({ action, t, sectors, strings, choices, person, hidden = {} }: Props) {
  const [state, submit, pending] = useActionState(action, null)
  const wrong = formProblems(state, strings)
  useEffect(() => {
    if (state?.ok) refreshMe()
  }, [state])
  // The welcome goes on to another page when all is well; what the phone knows must follow there too.
  useEffect(() => () => void refreshMe(), [])
  return (
    <form action={submit} noValidate className="mt-6 grid gap-5">
      <ErrorSummary title={strings.problems.summary ?? ''} problems={wrong.all} answer={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        name="name"
        autoComplete="name"
        required
        label={t.name}
        hint={t.nameHint}
        problem={wrong.of('name')}
        defaultValue={typedIn(state, 'name', person.name ?? '')}
      />
      <LibraryPicker
        choices={choices}
        t={t}
        sectors={sectors}
        problem={wrong.of('libraryId')}
        chosenId={typedIn(state, 'libraryId', person.library?.id)}
        typed={typedIn(state, 'librarySearch', person.library?.name)}
      />
      <NotListed t={t} sectors={sectors} wrong={wrong} typed={(field) => typedIn(state, field)} />
      {person.locale && (
        <Select key={person.locale} name="locale" label={t.language} defaultValue={typedIn(state, 'locale', person.locale)}>
          <option value="da">{t.languages.da}</option>
          <option value="en">{t.languages.en}</option>
        </Select>
      )}
      <SaveRow word={pending ? t.saving : t.save} working={pending} saved={state?.ok && t.saved} />
    </form>
  )
}
