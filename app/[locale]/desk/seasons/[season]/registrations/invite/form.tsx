'use client'
import { useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { fill } from '@/lib/i18n/fill'
import { inviteAction } from '../actions'
import { problemIn, useSeatWords } from '../words'
import { ServiceRow } from './service-row'
import { isOfAll, isTickedFirst, type Row } from './ticks'

type Typed = Record<string, { ticked?: boolean; email?: string }>

/** Those to write to are ticked, each with an address; nothing is sent before the press. */
export function InviteForm({ seasonId, services, canSend }: { seasonId: string; services: Row[]; canSend: boolean }) {
  const words = useSeatWords()
  const { invite } = words.seats
  const [typed, setTyped] = useState<Typed>({})
  const [wrong, setWrong] = useState<{ field: string; text: string }[]>([])
  const [said, setSaid] = useState('')
  const [sending, start] = useTransition()

  const emailOf = (row: Row) => typed[row.id]?.email ?? row.addresses[0]?.email ?? ''
  const isTicked = (row: Row) => typed[row.id]?.ticked ?? isTickedFirst(row, emailOf(row))
  const set = (id: string, to: Typed[string]) => setTyped((all) => ({ ...all, [id]: { ...all[id], ...to } }))
  const chosen = services.filter(isTicked)
  const tickAll = (ticked: boolean) =>
    setTyped((all) => Object.fromEntries(services.map((row) => [row.id, { ...all[row.id], ticked: ticked && isOfAll(row, emailOf(row)) }])))

  const send = () =>
    start(async () => {
      const sent = chosen.map((row) => ({ libraryId: row.id, email: emailOf(row), again: row.recent || row.answered }))
      const answer = await inviteAction(null, { seasonId, services: sent }).catch(() => null)
      start(() => {
        if (answer?.ok) {
          const { sent, answered, recent, off } = answer.data
          const rest = [
            answered > 0 && fill(invite.answered, { n: answered }),
            recent > 0 && fill(invite.recently, { n: recent }),
            off > 0 && fill(invite.off, { n: off }),
          ]
          const first = sent === 0 ? invite.sentNone : sent === 1 ? invite.sentOne : fill(invite.sent, { n: sent })
          setSaid([first, ...rest].filter(Boolean).join(' '))
          setTyped({})
          return setWrong([])
        }
        const refusal = answer === null ? 'noConnection' : answer.refusal
        const problems = Object.entries(answer?.problems ?? {}).map(([path, key]) => {
          const row = chosen[Number(path.split('.')[1])]
          const text = problemIn(words, key) ?? ''
          return row ? { field: `email-${row.id}`, text: `${row.name}: ${text}` } : { field: '', text }
        })
        const no = refusal ? [{ field: '', text: words.refusals[refusal as keyof typeof words.refusals] ?? words.refusals.wentWrong }] : []
        setSaid('')
        setWrong([...no, ...problems])
      })
    })

  return (
    <form
      noValidate
      className="grid min-w-0 gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <ErrorSummary title={words.problems.summary} problems={wrong} />
      <div className="flex flex-wrap gap-3">
        <Button look="plain" onClick={() => tickAll(true)}>
          {invite.all}
        </Button>
        <Button look="quiet" onClick={() => tickAll(false)}>
          {invite.noneOf}
        </Button>
      </div>
      <ul>
        {services.map((row) => (
          <ServiceRow
            key={row.id}
            row={row}
            ticked={isTicked(row)}
            email={emailOf(row)}
            wrong={wrong.some(({ field }) => field === `email-${row.id}`)}
            tick={(ticked) => set(row.id, { ticked })}
            write={(email) => set(row.id, { email, ticked: email !== '' })}
          />
        ))}
      </ul>
      <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-hairline border-t bg-paper py-3">
        <Button type="submit" disabled={sending || !canSend || chosen.length === 0}>
          {chosen.length === 0 ? invite.goNone : chosen.length === 1 ? invite.goOne : fill(invite.go, { n: chosen.length })}
        </Button>
        <p role="status" className="text-good">
          {said}
        </p>
      </div>
    </form>
  )
}
