'use client'
import { useState } from 'react'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'
import { promiseKinds } from '@/lib/promises/marks'
import { PromiseLine } from './line'
import type { PromiseRow } from './rows'

/** Somebody who can take a task on. */
export type Owner = { id: string; name: string }

type Props = {
  rows: PromiseRow[]
  /** The one who looks. */
  person: string
  owners: Owner[]
  t: Omit<Messages['promises'], 'reminder'>
  strings: ProblemStrings
  /** What its headings stand below. */
  level: 'h2' | 'h3'
}

/** Decisions, questions and tasks, each kind under its heading, with who, by when, and what has become of it. */
export function PromiseList({ rows, person, owners, t, strings, level: Heading }: Props) {
  const [opened, open] = useState<string | null>(null)
  return promiseKinds.map((kind) => {
    const some = rows.filter((row) => row.kind === kind)
    if (some.length === 0) return null
    return (
      <div key={kind} className="mt-5">
        <Heading className="font-semibold font-sans text-[1.05rem]">{t.kinds[kind]}</Heading>
        <ul className="mt-1">
          {some.map((row) => (
            <PromiseLine
              key={row.id}
              {...{ row, person, owners, t, strings }}
              isOpen={opened === row.id}
              onOpen={(on) => open(on ? row.id : null)}
            />
          ))}
        </ul>
      </div>
    )
  })
}
