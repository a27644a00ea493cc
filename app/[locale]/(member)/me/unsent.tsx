'use client'
import { useNetwork } from '@/app/_shell/network'
import { UnsentList } from '@/app/_shell/unsent-list'
import { useOutbox } from '@/app/_shell/use-outbox'
import type { ProblemStrings } from '@/app/_ui/form-problems'

/** What this phone has not got through to the server; nothing at all where there is nothing. */
export function Unsent({ person, title, strings }: { person: string; title: string; strings: ProblemStrings }) {
  const { entries } = useOutbox(person)
  const { words } = useNetwork()
  if (entries.length === 0 || !words) return null
  return (
    <section id="unsent" className="mt-8">
      <h2 className="mb-2 text-xl">{title}</h2>
      <UnsentList entries={entries} words={words.unsent} strings={strings} />
    </section>
  )
}
