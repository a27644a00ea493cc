'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Field, Select } from '@/app/_ui/field'
import type { Messages } from '@/lib/i18n'
import { marks } from '@/lib/notes/line'
import type { Marked } from './commands'
import type { Named } from './use-people'

type Props = {
  line: Marked
  people: Named[]
  words: Messages['notes']
  /** Undefined where there is to be no change. */
  set: (line: Marked | undefined) => void
}

/** What a line is: a decision, a question or a task, and of the last two who sees to it and by when. */
export function MarkForm({ line, people, words, set }: Props) {
  const [mark, setMark] = useState(line.mark ?? 'task')
  const [wrong, setWrong] = useState(false)
  // Whoever the note names stays named, also where this phone does not know them.
  const owners =
    line.owner && !people.some(({ id }) => id === line.owner) ? [...people, { id: line.owner, name: words.mark.somebody }] : people
  return (
    <form
      noValidate
      className="grid max-h-[60dvh] gap-3 overflow-y-auto p-3"
      onKeyDown={({ key }) => key === 'Escape' && set(undefined)}
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        const typed = new FormData(form)
        const of = (name: string) => String(typed.get(name) ?? '') || null
        const due = form.querySelector<HTMLInputElement>('[name=due]')
        if (due && !due.validity.valid) return setWrong(true)
        set({ mark, owner: of('owner'), due: of('due') })
      }}
    >
      <fieldset className="flex flex-wrap gap-2">
        <legend className="mb-1 font-semibold">{words.mark.as}</legend>
        {marks.map((one) => (
          <label
            key={one}
            className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-md border border-edge bg-card px-3 has-checked:border-action has-checked:font-semibold has-checked:text-action has-focus-visible:outline-3 has-focus-visible:outline-action has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="mark"
              value={one}
              checked={mark === one}
              // biome-ignore lint/a11y/noAutofocus: it opens at a press, and is where one goes on
              autoFocus={mark === one}
              onChange={() => setMark(one)}
              className="size-5 accent-(--raw-action) outline-none"
            />
            {words.marks[one]}
          </label>
        ))}
      </fieldset>
      {mark !== 'decision' && (
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-2">
          <Select name="owner" label={words.mark.owner} defaultValue={line.owner ?? ''}>
            <option value="">{words.mark.nobody}</option>
            {owners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Field
            type="date"
            name="due"
            max="9999-12-31"
            label={words.mark.due}
            defaultValue={line.due ?? ''}
            problem={wrong ? words.mark.dateWrong : undefined}
          />
        </div>
      )}
      <p className="text-[0.9rem] text-muted">{words.mark.hint}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit">{words.mark.set}</Button>
        {line.mark && (
          <Button look="plain" onClick={() => set({ mark: null, owner: null, due: null })}>
            {words.mark.remove}
          </Button>
        )}
        <Button look="quiet" onClick={() => set(undefined)}>
          {words.mark.cancel}
        </Button>
      </div>
    </form>
  )
}
