'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import { hasCpr } from '@/lib/cpr'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { newId } from '@/lib/ids'
import { keepDraft, readDraft } from '@/lib/offline/draft'
import { add } from '@/lib/offline/sending'
import { Attach, type Attaching, attached } from '../attach'
import { Preview } from '../preview'
import { Mention } from './mention'

export type Quote = { postId: string; name: string; text: string }
/** A text to be written on: one's own post, or (without `postId`) what was refused. */
export type Editing = { postId?: string; body: string }

type Props = {
  person: string
  thread: { id: string; title: string }
  quote: Quote | null
  editing: Editing | null
  t: Messages['discussions']['composer']
  strings: ProblemStrings
  drop: () => void
  done: () => void
}

/** Where one writes. What is typed outlives the app; what is sent goes by the outbox, and so needs no network. */
export function Composer({ person, thread, quote, editing, t, strings, drop, done }: Props) {
  const box = useRef<HTMLTextAreaElement>(null)
  const [problem, setProblem] = useState<string>()
  const [files, setFiles] = useState<Attaching[]>([])
  const form = `answer:${thread.id}`
  const edits = editing?.postId

  useEffect(() => {
    const draft = readDraft(person, form)
    if (draft && box.current && !box.current.value) box.current.value = draft.fields.body ?? ''
    setFiles(JSON.parse(draft?.fields.files ?? '[]'))
  }, [person, form])
  useEffect(() => {
    if (!box.current || !(editing || quote)) return
    if (editing) box.current.value = editing.body
    box.current.focus()
    box.current.scrollIntoView({ block: 'center' })
  }, [editing, quote])

  const keep = (body: string, with_: Attaching[]) =>
    keepDraft(person, form, body || with_.length > 0 ? { id: thread.id, fields: { body, files: JSON.stringify(with_) } } : null)
  const finish = () => {
    if (box.current) box.current.value = ''
    setFiles([])
    keepDraft(person, form, null)
    drop()
    done()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const body = box.current?.value.trim() ?? ''
    const wrong = body === '' ? 'postRequired' : hasCpr(body) ? 'cpr' : undefined
    setProblem(wrong && strings.problems[wrong])
    if (wrong) return box.current?.focus()
    try {
      await add(person, [edits ? edited(edits, thread, body, t) : answered(thread, body, quote, files, t)])
      finish()
    } catch {
      setProblem(t.cannotKeep)
    }
  }

  return (
    <form onSubmit={send} noValidate className="mt-6 grid gap-2 border-t border-hairline pt-4 print:hidden">
      <label htmlFor="answer" className="font-serif text-[1.1rem] font-semibold">
        {edits ? t.editing : t.label}
      </label>
      <p id="answer-hint" className="text-[0.9rem] text-muted">
        {t.reminder}
      </p>
      {quote && !edits && (
        <div className="post-quote flex items-start gap-2">
          <div className="grow">
            <p className="font-semibold">{fill(t.quoting, { name: quote.name })}</p>
            <p className="line-clamp-3">{quote.text}</p>
          </div>
          <Button look="quiet" onClick={drop}>
            {t.dropQuote}
          </Button>
        </div>
      )}
      {problem && (
        <p id="answer-problem" role="alert" className="font-semibold text-wrong">
          {problem}
        </p>
      )}
      <textarea
        ref={box}
        id="answer"
        name="body"
        rows={4}
        maxLength={20_000}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? 'answer-problem answer-hint' : 'answer-hint'}
        onChange={({ target }) => keep(target.value, files)}
        className="field-sizing-content block max-h-[60vh] min-h-28 w-full rounded-md border border-edge bg-card px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-wrong"
      />
      <Mention box={box} label={t.mention} />
      {!edits && (
        <Attach
          {...{ files, t, strings }}
          change={(next) => {
            setFiles(next)
            keep(box.current?.value ?? '', next)
          }}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit">{edits ? t.saveEdit : t.send}</Button>
        <Preview text={() => box.current?.value ?? ''} {...{ t, strings }} />
        {edits && (
          <Button look="quiet" onClick={finish}>
            {t.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}

const answered = (thread: Props['thread'], body: string, quote: Quote | null, files: Attaching[], t: Props['t']) => ({
  id: newId(),
  name: 'answer',
  args: {
    threadId: thread.id,
    body,
    at: new Date().toISOString(),
    ...(quote && { quote: { postId: quote.postId, text: quote.text } }),
    ...(files.length > 0 && { attachments: attached(files) }),
  },
  label: fill(t.answerLabel, { title: thread.title }),
})

const edited = (postId: string, thread: Props['thread'], body: string, t: Props['t']) => ({
  id: newId(),
  name: 'edit-post',
  args: { postId, body },
  label: fill(t.editLabel, { title: thread.title }),
  after: [postId],
})
