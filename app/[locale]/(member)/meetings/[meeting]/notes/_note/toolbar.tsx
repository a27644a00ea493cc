'use client'
import type { Command } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { redo, undo } from '@tiptap/y-tiptap'
import { type SyntheticEvent, useState } from 'react'
import type { Messages } from '@/lib/i18n'
import { moveIn, type Place, setKind, setLink, setMark, toggleBold } from './commands'
import { marksOf } from './icons'
import { LinkForm } from './link-form'
import { MarkForm } from './mark-form'
import type { Named } from './use-people'

type Props = {
  view: EditorView
  place: Place
  words: Messages['notes']
  /** Who may see to what is marked; null where nothing is marked. */
  people: Named[] | null
}

/** What a thumb can do to the text, in a row that scrolls sideways; it lies right above the keyboard. */
export function Toolbar({ view, place, words: all, people }: Props) {
  const words = all.editor
  const [asking, ask] = useState<'link' | 'mark' | null>(null)
  const run = (command: Command) => {
    command(view.state, view.dispatch, view)
    view.focus()
  }
  const answered = (command: Command | undefined) => {
    ask(null)
    if (command) run(command)
    else view.focus()
  }
  const kinds = (['h2', 'h3', 'bullet', 'number', 'check'] as const).map((kind) => ({
    name: kind as keyof typeof marksOf,
    label: words[kind],
    on: (place.kind === kind) as boolean | undefined,
    press: () => run(setKind(kind)),
  }))
  const listed = place.kind === 'bullet' || place.kind === 'number' || place.kind === 'check'
  const tools = [
    { name: 'bold' as const, label: words.bold, on: place.bold, press: () => run(toggleBold) },
    ...kinds,
    ...(listed
      ? [
          { name: 'indent' as const, label: words.indent, on: undefined, press: () => run(moveIn(1)) },
          { name: 'outdent' as const, label: words.outdent, on: undefined, press: () => run(moveIn(-1)) },
        ]
      : []),
    { name: 'link' as const, label: words.link, on: place.href !== null, press: () => ask('link') },
    { name: 'undo' as const, label: words.undo, on: undefined, press: () => run(undo) },
    { name: 'redo' as const, label: words.redo, on: undefined, press: () => run(redo) },
  ]
  return (
    <div className="border-hairline border-t bg-card">
      {asking === 'link' && (
        <LinkForm href={place.href} words={words} set={(href) => answered(href === undefined ? undefined : setLink(href))} />
      )}
      {asking === 'mark' && people && <MarkForm {...{ people }} line={place} words={all} set={(line) => answered(line && setMark(line))} />}
      <div role="toolbar" aria-label={words.toolbar} className="flex overflow-x-auto">
        {people && (
          <button
            type="button"
            aria-expanded={asking === 'mark'}
            {...keepsCursor}
            onClick={() => (asking === 'mark' ? answered(undefined) : ask('mark'))}
            className={`flex min-h-11 shrink-0 cursor-pointer items-center gap-1 border-b-3 px-3 font-semibold ${place.mark ? 'border-action text-action' : 'border-transparent text-ink'}`}
          >
            <Icon name="mark" />
            {place.mark ? all.marks[place.mark] : all.mark.open}
          </button>
        )}
        {tools.map(({ name, label, on, press }) => (
          <button
            key={name}
            type="button"
            aria-label={label}
            title={label}
            aria-pressed={on}
            {...keepsCursor}
            onClick={press}
            className="grid min-h-11 min-w-11 shrink-0 cursor-pointer place-items-center border-transparent border-b-3 text-ink aria-pressed:border-action aria-pressed:text-action"
          >
            <Icon name={name} />
          </button>
        ))}
      </div>
    </div>
  )
}

/** The text keeps its cursor, and the phone its keyboard. */
const keepsCursor = {
  onPointerDown: (event: SyntheticEvent) => event.preventDefault(),
  onMouseDown: (event: SyntheticEvent) => event.preventDefault(),
}

const Icon = ({ name }: { name: keyof typeof marksOf }) => (
  <svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    className="size-6 fill-none stroke-current stroke-2 [stroke-linecap:round] [stroke-linejoin:round]"
  >
    {marksOf[name]}
  </svg>
)
