'use client'
import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { localePath } from '@/lib/i18n/locales'
import { useWords } from '../../words'
import { createSeasonAction } from '../actions'

export function NewSeasonForm({ hasLatest }: { hasLatest: boolean }) {
  const words = useWords()
  const { create } = words.desk
  const router = useRouter()
  const [state, send, pending] = useActionState(createSeasonAction, null)
  const failed = state && !state.ok ? state : null
  const slug = state?.ok ? state.data.slug : null
  useEffect(() => {
    if (slug) router.push(localePath(words.locale, `/desk/seasons/${slug}`))
  }, [slug, router, words.locale])

  const said = (field: string) => {
    const key = failed?.problems[field]
    return key && { problem: words.problems[key as keyof typeof words.problems] ?? words.problems.notValid }
  }
  const labels = { theme: create.theme, westDate: create.west, eastDate: create.east }
  const problems = Object.keys(failed?.problems ?? {}).map((field) => ({
    field,
    text: `${labels[field as keyof typeof labels] ?? ''}: ${(said(field) || { problem: '' }).problem}`,
  }))
  if (failed?.refusal)
    problems.push({ field: '', text: words.refusals[failed.refusal as keyof typeof words.refusals] ?? words.refusals.wentWrong })
  return (
    <form action={send} noValidate className="grid gap-5">
      <ErrorSummary title={words.problems.summary} problems={problems} answer={state} />
      <Field name="theme" label={create.theme} defaultValue={failed?.typed.theme} {...said('theme')} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field name="westDate" type="date" label={create.west} defaultValue={failed?.typed.westDate} {...said('westDate')} />
        <Field name="eastDate" type="date" label={create.east} defaultValue={failed?.typed.eastDate} {...said('eastDate')} />
      </div>
      {hasLatest && (
        <fieldset>
          <legend className="mb-1 font-semibold">{create.take}</legend>
          {(['standing', 'all'] as const).map((take) => (
            <label key={take} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="take"
                value={take}
                defaultChecked={(failed?.typed.take ?? 'standing') === take}
                className="size-5 accent-(--raw-action)"
              />
              {take === 'standing' ? create.takeStanding : create.takeAll}
            </label>
          ))}
        </fieldset>
      )}
      <div>
        <Button type="submit" disabled={pending || slug !== null}>
          {create.go}
        </Button>
      </div>
    </form>
  )
}
