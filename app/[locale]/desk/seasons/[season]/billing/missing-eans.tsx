'use client'
import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { formProblems, typedIn } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { useWords } from '../../../words'
import { fillInEanAction } from './actions'

type Service = { libraryId: string; library: string; knownEan: string | null }
type Props = { seasonId: string; services: Service[]; t: Messages['billing']['ean'] }

/** Mends what is missing: for each library service one EAN number, for those of its seats that have none. */
export function MissingEans({ seasonId, services, t }: Props) {
  const words = useWords()
  const [state, save, pending] = useActionState(fillInEanAction, null)
  const said = useRef<HTMLParagraphElement>(null)
  const wrong = formProblems(state, words)
  const failed = state && !state.ok ? state.typed.libraryId : undefined
  // The form that was sent is gone; whoever sent it stands where it says what came of it.
  useEffect(() => {
    if (state?.ok) said.current?.focus()
  }, [state])
  return (
    <section id="missing" aria-label={t.title} className="grid max-w-3xl gap-4">
      <p ref={said} role="status" tabIndex={-1} className="font-semibold text-good empty:-mb-4">
        {state?.ok && fill(state.data === 1 ? t.savedOne : t.saved, { n: state.data })}
      </p>
      {services.map(({ libraryId, library, knownEan }) => {
        const mine = failed === libraryId
        return (
          <form key={libraryId} action={save} noValidate className="grid gap-3 rounded-md border border-hairline bg-card p-3 sm:p-4">
            {mine && (
              <ErrorSummary
                title={words.problems.summary}
                problems={wrong.all.map((p) => ({ ...p, field: p.field && `ean-${libraryId}` }))}
              />
            )}
            <input type="hidden" name="seasonId" value={seasonId} />
            <input type="hidden" name="libraryId" value={libraryId} />
            <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
              <Field
                name="ean"
                id={`ean-${libraryId}`}
                inputMode="numeric"
                autoComplete="off"
                label={fill(t.label, { library })}
                hint={knownEan ? t.known : t.hint}
                problem={mine ? wrong.of('ean') : undefined}
                defaultValue={typedIn(mine ? state : null, 'ean', knownEan ?? '')}
              />
              <Button type="submit" look="plain" disabled={pending}>
                {t.save}
              </Button>
            </div>
          </form>
        )
      })}
    </section>
  )
}
