'use client'
import { useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { answerAction } from './actions'

type Props = { what: 'confirm' | 'stop'; token: string; t: { title: string; go: string; done: string; badLink: string } }

export function AnswerForm({ what, token, t }: Props) {
  const [answer, submit, pending] = useActionState(answerAction, null)
  if (answer !== null)
    return (
      <h1 role="status" className="max-w-[30ch] text-2xl">
        {answer ? t.done : t.badLink}
      </h1>
    )
  return (
    <form action={submit} className="grid justify-items-start gap-4">
      <h1 className="max-w-[30ch] text-2xl">{t.title}</h1>
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="token" value={token} />
      <Button type="submit" disabled={pending}>
        {t.go}
      </Button>
    </form>
  )
}
