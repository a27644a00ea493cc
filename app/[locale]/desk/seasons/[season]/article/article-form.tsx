'use client'
import { startTransition, useActionState, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field, TextArea } from '@/app/_ui/field'
import { formProblems } from '@/app/_ui/form-problems'
import type { ArticleText } from '@/lib/articles/input'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { useWords } from '../../../words'
import { editAction } from './actions'

type Props = { seasonId: string; version: number; draft: ArticleText; t: Messages['articles']['desk'] }

/** The article as it is written. Whoever was overtaken keeps what they wrote, and may save it over the other's. */
export function ArticleForm({ seasonId, version, draft, t }: Props) {
  const words = useWords()
  const [state, save, saving] = useActionState(editAction, null)
  const [base, setBase] = useState(version)
  const [typed, setTyped] = useState(draft)
  const [saved, setSaved] = useState(draft)
  const theirs = state && !state.ok && state.refusal === 'conflict' ? (state.theirs as { version: number }) : null
  const last = state?.ok ? state.data.version : theirs?.version
  if (last && last > base) setBase(last)
  const wrong = formProblems(theirs ? null : state, words)
  const field = (name: keyof ArticleText) => ({
    name,
    problem: wrong.of(name),
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped((before) => ({ ...before, [name]: event.target.value })),
  })
  const isSaved = state?.ok && JSON.stringify(saved) === JSON.stringify(typed)
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        setSaved(typed)
        startTransition(() => save({ seasonId, version: base, ...typed }))
      }}
    >
      <ErrorSummary
        title={words.problems.summary}
        answer={state}
        problems={theirs ? [{ text: fill(t.behind, { n: t.somebody }) }] : wrong.all}
      />
      <Field label={t.headline} {...field('title')} />
      <TextArea rows={4} label={t.leadLabel} hint={t.leadHint} {...field('lead')} />
      <TextArea rows={28} label={t.body} hint={t.bodyHint} className="font-mono text-[0.95rem]" {...field('body')} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={saving}>
          {words.common.save}
        </Button>
        <p role="status" className="font-semibold text-good">
          {isSaved && t.saved}
        </p>
      </div>
    </form>
  )
}
