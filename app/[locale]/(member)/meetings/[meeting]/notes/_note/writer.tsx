'use client'
import type { EditorView } from '@tiptap/pm/view'
import { useEffect, useRef, useState } from 'react'
import { useOutbox } from '@/app/_shell/use-outbox'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import { hasCpr } from '@/lib/cpr'
import type { Messages } from '@/lib/i18n'
import { shortDate } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locales'
import { isOf } from '@/lib/offline/note-parts'
import { type Marked, type Place, placeOf } from './commands'
import { editNote } from './editor'
import { NoteState } from './note-state'
import { Toolbar } from './toolbar'
import { useAboveKeyboard } from './use-above-keyboard'
import { useNote } from './use-note'
import { type Named, usePeople } from './use-people'

type Props = {
  locale: Locale
  person: string
  room: string
  title: string
  words: Messages['notes']
  strings: ProblemStrings
  /** Beside the state: the way back to reading. */
  children: React.ReactNode
  /** Begins anew with what the server has. */
  reopen: () => void
}

/** A note as it is written: the text, the truth about where it is saved, and the toolbar at the thumb. */
export default function Writer({ locale, person, room, title, words, strings, children, reopen }: Props) {
  const { note, noRoom } = useNote(person, room, title, words)
  const { entries, signedOut, ready } = useOutbox(person)
  const [view, setView] = useState<EditorView | null>(null)
  const [place, setPlace] = useState<Place | null>(null)
  const [others, setOthers] = useState<string[]>([])
  const [cpr, setCpr] = useState(false)
  const element = useRef<HTMLDivElement>(null)
  const bar = useAboveKeyboard()
  // A private note's lines are nobody else's business; what an article says was agreed is gathered from the other notes.
  const isMarked = !/^(private|article):/.test(room)
  const people = usePeople(person, isMarked)
  const said = useRef((_: Marked): string => '')
  said.current = (line) => saidOf(line, people, locale, words)
  const label = `${words.editor.label}: ${title}`

  useEffect(() => {
    if (!note || !element.current) return
    const moved = (state: EditorView['state']) => {
      setPlace(placeOf(state))
      setCpr(hasCpr(state.doc.textBetween(0, state.doc.content.size, '\n')))
    }
    const opened = editNote(element.current, { doc: note.doc, presence: note.presence, label, moved, said: (line) => said.current(line) })
    const here = () => setOthers(note.presence.names())
    note.presence.on('change', here)
    setView(opened)
    moved(opened.state)
    opened.focus()
    return () => {
      note.presence.off('change', here)
      opened.destroy()
      setView(null)
    }
  }, [note, label])

  // The names may have come only now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said depends on them
  useEffect(() => {
    if (view && !view.isDestroyed) view.dispatch(view.state.tr)
  }, [view, people])

  return (
    <>
      {!note && <p className="py-3 text-muted">{words.opening}</p>}
      {others.length > 0 && <p className="text-[0.9rem] text-muted">{fill(words.editor.here, { names: others.join(', ') })}</p>}
      {/* The name at a cursor may reach as far as the edge of the phone. */}
      <div ref={element} className="-mx-5 overflow-x-clip px-5" />
      {cpr && (
        <p role="alert" className="my-2 font-semibold text-wrong">
          {words.editor.cpr}
        </p>
      )}
      <div ref={bar} data-note-bar className="note-bar">
        <div className="flex flex-wrap items-center justify-between gap-x-4 px-2 py-1">
          <NoteState
            entries={entries.filter((entry) => isOf(entry, room))}
            {...{ ready, signedOut, noRoom, strings }}
            words={words.state}
            text={() => view?.state.doc.textBetween(0, view.state.doc.content.size, '\n') ?? ''}
            discarded={reopen}
          />
          {children}
        </div>
        {view && place && <Toolbar {...{ view, place, words }} people={isMarked ? people : null} />}
      </div>
    </>
  )
}

function saidOf({ mark, owner, due }: Marked, people: Named[], locale: Locale, words: Messages['notes']): string {
  if (!mark) return ''
  const name = owner && (people.find(({ id }) => id === owner)?.name ?? words.mark.somebody)
  return [words.marks[mark], name, due && fill(words.mark.by, { date: shortDate(locale, `${due}T12:00:00Z`) })].filter(Boolean).join(' · ')
}
