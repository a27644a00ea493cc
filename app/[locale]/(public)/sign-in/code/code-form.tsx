'use client'
import { useActionState, useEffect } from 'react'
import { refreshMe } from '@/app/_shell/use-me'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { formProblems, type ProblemStrings, typedIn } from '@/app/_ui/form-problems'
import { enterCode, otherAddress, sendAgain } from '../actions'

type Props = {
  t: Record<
    'code' | 'codeHint' | 'enter' | 'entering' | 'noMail' | 'noMailHint' | 'again' | 'sending' | 'sentAgain' | 'otherAddress',
    string
  >
  strings: ProblemStrings
  locale: string
}

/** Asks for the code, and offers what to do when the mail does not come. */
export function CodeForm({ t, strings, locale }: Props) {
  const [entered, enter, entering] = useActionState(enterCode, null)
  const [sent, again, sending] = useActionState(sendAgain, null)
  const wrong = formProblems(entered, strings)
  // One leaves this form by signing in, and then the phone must learn who that was.
  useEffect(() => () => void refreshMe(), [])
  const language = <input type="hidden" name="locale" value={locale} />
  return (
    <>
      <form action={enter} noValidate className="mt-6 grid gap-5">
        <ErrorSummary title={strings.problems.summary ?? ''} problems={wrong.all} answer={entered} />
        {language}
        <Field
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          label={t.code}
          hint={t.codeHint}
          problem={wrong.of('code')}
          defaultValue={typedIn(entered, 'code')}
          className="max-w-56 font-mono text-2xl tracking-widest"
        />
        <Button type="submit" disabled={entering}>
          {entering ? t.entering : t.enter}
        </Button>
      </form>
      <section className="mt-10 border-t border-hairline pt-6">
        <h2 className="text-xl">{t.noMail}</h2>
        <p className="mt-2 text-muted">{t.noMailHint}</p>
        <p role="status" className="mt-2 font-semibold text-good">
          {sent?.ok && t.sentAgain}
        </p>
        <ErrorSummary title={strings.problems.summary ?? ''} problems={formProblems(sent, strings).all} />
        <div className="mt-4 flex flex-wrap gap-3">
          <form action={again}>
            {language}
            <Button type="submit" look="plain" disabled={sending}>
              {sending ? t.sending : t.again}
            </Button>
          </form>
          <form action={otherAddress}>
            {language}
            <Button type="submit" look="quiet">
              {t.otherAddress}
            </Button>
          </form>
        </div>
      </section>
    </>
  )
}
