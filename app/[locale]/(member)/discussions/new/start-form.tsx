'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field, Select, TextArea } from '@/app/_ui/field'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import { hasCpr } from '@/lib/cpr'
import type { Origin } from '@/lib/discussions/input'
import { longestPost, longestTitle } from '@/lib/discussions/sizes'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { newId } from '@/lib/ids'
import { keepDraft, readDraft } from '@/lib/offline/draft'
import { add } from '@/lib/offline/sending'
import { Attach, type Attaching, attached } from '../attach'
import { Preview } from '../preview'
import { Similar, type SimilarWords } from './similar'

type Props = {
  person: string
  topics: { slug: string; name: string }[]
  topic?: string
  origin: Origin | null
  paths: { list: string }
  t: Messages['discussions']['start']
  composer: Messages['discussions']['composer']
  list: SimilarWords
  strings: ProblemStrings
}

const draftName = 'start-thread'

/** Asks the network something; kept as a draft while it is typed, and sent by the outbox. */
export function StartForm({ person, topics, topic, origin, paths, t, composer, list, strings }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [asked, setAsked] = useState('')
  const [files, setFiles] = useState<Attaching[]>([])
  const [problems, setProblems] = useState<Record<string, string>>({})
  useEffect(() => {
    const draft = readDraft(person, draftName)?.fields
    const here = form.current
    if (!draft || !here) return
    for (const name of ['title', 'body']) {
      const field = here.elements.namedItem(name) as HTMLInputElement | null
      if (field && !field.value) field.value = draft[name] ?? ''
    }
    setAsked(draft.title ?? '')
  }, [person])

  const typed = () => {
    const fields = Object.fromEntries(new FormData(form.current ?? undefined)) as Record<string, string>
    return { ...fields, title: fields.title?.trim() ?? '', body: fields.body?.trim() ?? '' } as Record<
      'title' | 'body' | 'topic',
      string
    > & {
      isProposal?: string
    }
  }
  const changed = () => {
    const { title, body } = typed()
    setAsked(title)
    keepDraft(person, draftName, title || body ? { id: draftName, fields: { title, body } } : null)
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const { title, body, topic, isProposal } = typed()
    const wrong = {
      ...(title ? hasCpr(title) && { title: 'cpr' } : { title: 'titleRequired' }),
      ...(body ? hasCpr(body) && { body: 'cpr' } : { body: 'postRequired' }),
    }
    setProblems(Object.fromEntries(Object.entries(wrong).map(([field, key]) => [field, strings.problems[key] ?? key])))
    if (Object.keys(wrong).length > 0) return
    const id = newId()
    const args = {
      topic,
      title,
      body,
      isProposal: isProposal === 'on',
      at: new Date().toISOString(),
      ...(origin && { origin }),
      ...(files.length > 0 && { attachments: attached(files) }),
    }
    try {
      await add(person, [{ id, name: 'start-thread', args, label: fill(composer.startLabel, { title }) }])
      keepDraft(person, draftName, null)
      location.assign(paths.list)
    } catch {
      setProblems({ body: composer.cannotKeep })
    }
  }
  return (
    <form ref={form} onSubmit={send} onInput={changed} noValidate className="mt-4 grid gap-4">
      <ErrorSummary title={strings.problems.summary ?? ''} problems={Object.entries(problems).map(([field, text]) => ({ field, text }))} />
      <Field name="title" label={t.titleLabel} hint={t.titleHint} maxLength={longestTitle} problem={problems.title} />
      <Similar asked={asked} at={paths.list} title={t.similar} list={list} />
      <TextArea name="body" label={t.body} hint={composer.reminder} maxLength={longestPost} rows={6} problem={problems.body} />
      <Attach {...{ files, strings }} change={setFiles} t={composer} />
      <Select name="topic" label={t.topic} defaultValue={topic}>
        {topics.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </Select>
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input type="checkbox" name="isProposal" className="mt-1 size-5 accent-action" />
        <span>
          {t.isProposal}
          <span className="block text-[0.9rem] text-muted">{t.isProposalHint}</span>
        </span>
      </label>
      <div className="flex flex-wrap gap-2">
        <Button type="submit">{t.send}</Button>
        <Preview text={() => typed().body} t={composer} strings={strings} />
      </div>
    </form>
  )
}
