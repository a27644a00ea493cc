'use client'
import { useNetwork } from '@/app/_shell/network'
import { UnsentList } from '@/app/_shell/unsent-list'
import { useOutbox } from '@/app/_shell/use-outbox'
import type { ProblemStrings } from '@/app/_ui/form-problems'

type Props = { person: string; strings: ProblemStrings }

/** Threads started on this phone that have not been sent: in the place they will have, or refused with the reason and the text. */
export function WaitingThreads({ person, strings }: Props) {
  const { entries } = useOutbox(person)
  const { words } = useNetwork()
  const ours = entries.filter(({ name }) => name === 'start-thread')
  if (ours.length === 0 || !words) return null
  return (
    <section className="mt-4">
      <UnsentList entries={ours} words={words.unsent} strings={strings} />
      {ours.map(({ seq, args, state }) => (
        <p key={seq} className="mt-1 whitespace-pre-line text-muted">
          {state === 'parked' ? String(args.body) : ''}
        </p>
      ))}
    </section>
  )
}
