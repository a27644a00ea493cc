'use client'
import type { Command } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { redo, undo } from '@tiptap/y-tiptap'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import type { Messages } from '@/lib/i18n'
import { moveIn, type Place, setKind, setLink, toggleBold } from './commands'
import { marksOf } from './icons'

type Props = { view: EditorView; place: Place; words: Messages['notes']['editor'] }

/** What a thumb can do to the text, in a row that scrolls sideways; it lies right above the keyboard. */
export function Toolbar({ view, place, words }: Props) {
  const [asking, setAsking] = useState(false)
  const run = (command: Command) => {
    command(view.state, view.dispatch, view)
    view.focus()
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
    { name: 'link' as const, label: words.link, on: place.href !== null, press: () => setAsking(true) },
    { name: 'undo' as const, label: words.undo, on: undefined, press: () => run(undo) },
    { name: 'redo' as const, label: words.redo, on: undefined, press: () => run(redo) },
  ]
  return (
    <div className="border-hairline border-t bg-card">
      {asking && (
        <LinkForm
          href={place.href}
          words={words}
          set={(href) => {
            setAsking(false)
            if (href !== undefined) run(setLink(href))
            else view.focus()
          }}
        />
      )}
      <div role="toolbar" aria-label={words.toolbar} className="flex overflow-x-auto">
        {tools.map(({ name, label, on, press }) => (
          <button
            key={name}
            type="button"
            aria-label={label}
            title={label}
            aria-pressed={on}
            // The text keeps its cursor, and the phone its keyboard.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={press}
            className="grid min-h-11 min-w-11 shrink-0 cursor-pointer place-items-center border-transparent border-b-3 text-ink aria-pressed:border-action aria-pressed:text-action"
          >
            <svg
              viewBox="0 0 24 24"
              aria-hidden="true"
              className="size-6 fill-none stroke-current stroke-2 [stroke-linecap:round] [stroke-linejoin:round]"
            >
              {marksOf[name]}
            </svg>
          </button>
        ))}
      </div>
    </div>
  )
}

/** Asks for an address; undefined where there is to be no change. */
function LinkForm({ href, words, set }: { href: string | null; words: Props['words']; set: (href: string | null | undefined) => void }) {
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className="flex flex-wrap items-end gap-2 p-2"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = String(new FormData(event.currentTarget).get('href')).trim()
        const whole = /^[\w.-]+\.[a-z]{2,}(\/|$)/i.test(typed) ? `https://${typed}` : typed
        if (/^(https?:\/\/|mailto:)\S+$/i.test(whole)) set(whole)
        else if (typed === '') set(undefined)
        else setWrong(true)
      }}
    >
      <div className="grow">
        <Field
          name="href"
          type="text"
          inputMode="url"
          autoCapitalize="off"
          autoFocus
          label={words.linkAsk}
          defaultValue={href ?? ''}
          problem={wrong ? words.linkWrong : undefined}
        />
      </div>
      <Button type="submit">{words.linkSet}</Button>
      {href !== null && (
        <Button look="plain" onClick={() => set(null)}>
          {words.linkRemove}
        </Button>
      )}
    </form>
  )
}
