'use client'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { fill } from '@/lib/i18n/fill'
import type { Fields, Scalar } from '@/lib/meetings/merge'
import { Clashes } from './clashes'
import type { useEdit } from './use-edit'
import { useWords } from './words'

type Props<T extends Fields> = {
  id: string
  edit: ReturnType<typeof useEdit<T>>
  show?: (field: string, value: Scalar) => string
  children: ReactNode
  /** Further buttons, beside the one that saves. */
  more?: ReactNode
}

/** What surrounds the fields of an edit: what is wrong above, what both have written, saving and its truth below. */
export function EditFrame<T extends Fields>({ id, edit, show, children, more }: Props<T>) {
  const { desk, common, problems, refusals } = useWords()
  const wrong = Object.entries(edit.problems).map(([field, key]) =>
    key === 'choose'
      ? { field: `${id}-${field}-choice`, text: `${desk.fields[field as keyof typeof desk.fields]}: ${desk.clash.choose}` }
      : {
          field: `${id}-${field}`,
          text: `${desk.fields[field as keyof typeof desk.fields] ?? ''}: ${problems[key as keyof typeof problems] ?? problems.notValid}`,
        },
  )
  if (edit.refusal) wrong.push({ field: '', text: refusals[edit.refusal as keyof typeof refusals] ?? refusals.wentWrong })
  const state = edit.saving
    ? desk.item.saving
    : edit.saved
      ? edit.saved.length > 0
        ? fill(desk.item.savedWith, { fields: edit.saved.map((f) => desk.fields[f as keyof typeof desk.fields]).join(', ') })
        : desk.item.saved
      : edit.dirty
        ? desk.item.dirty
        : ''
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        edit.send()
      }}
    >
      <ErrorSummary title={problems.summary} problems={wrong} answer={edit.problems} />
      {edit.clashes && (
        <Clashes
          id={id}
          by={edit.clashes.by}
          fields={edit.clashes.fields}
          problems={edit.problems}
          choose={edit.choose}
          {...(show && { show })}
        />
      )}
      {edit.behind && !edit.clashes && <p className="text-waiting">{desk.item.behind}</p>}
      {children}
      {/* In sight while there is something to save. */}
      <div className={`${edit.dirty ? 'sticky bottom-0' : ''} flex flex-wrap items-center gap-3 border-hairline border-t bg-paper py-3`}>
        <Button type="submit" disabled={edit.saving}>
          {common.save}
        </Button>
        {edit.dirty && !edit.saving && (
          <Button look="quiet" onClick={edit.discard}>
            {desk.item.drop}
          </Button>
        )}
        {more}
        <p role="status" className={edit.saved ? 'text-good' : 'text-muted'}>
          {state}
        </p>
      </div>
    </form>
  )
}

/** A field's name, its value and what is wrong with it, for one of the form's controls. */
export function control<T extends Fields>(
  id: string,
  edit: ReturnType<typeof useEdit<T>>,
  field: keyof T & string,
  words: { problems: object },
) {
  const key = edit.problems[field]
  const said = key && key !== 'choose' ? (words.problems as Record<string, string>)[key] : undefined
  return {
    name: `${id}-${field}`,
    value: String(edit.values[field] ?? ''),
    onChange: (event: { target: { value: string } }) => edit.set(field, event.target.value),
    ...(said && { problem: said }),
  }
}
