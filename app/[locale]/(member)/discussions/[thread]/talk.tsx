'use client'
import { useState } from 'react'
import { useOutbox } from '@/app/_shell/use-outbox'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import type { MyThread } from '@/lib/discussions/thread'
import type { Locale, Messages } from '@/lib/i18n'
import { Composer, type Editing, type Quote } from './composer'
import { Follow } from './follow'
import type { Own } from './mark'
import { Pending } from './pending'
import { Support } from './support'
import { useActs } from './use-acts'
import { usePending } from './use-pending'
import { useReadOn } from './use-read-on'

type Words = Pick<Messages['discussions'], 'post' | 'composer' | 'level' | 'thread'>

export type TalkProps = {
  locale: Locale
  own: Own
  /** Names what the posts say. */
  state: string
  my: MyThread
  /** The reader's name. */
  me: string
  postsId: string
  thread: { id: string; title: string; lastNumber: number; locked: boolean; proposal: boolean }
  t: Words
  strings: ProblemStrings
}

/** What a reader does in a thread: answers, thanks, follows, reads on; with or without a network. */
export function Talk({ locale, own, state, my, me, postsId, thread, t, strings }: TalkProps) {
  const { entries } = useOutbox(own.person)
  const pending = usePending(entries, thread.id, postsId, state)
  const [quote, setQuote] = useState<Quote | null>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [said, setSaid] = useState('')
  useActs({ own, state, postsId, thread, t, strings, quote: setQuote, edit: setEditing, say: setSaid })
  useReadOn(own.person, thread.id, postsId, state)
  return (
    <>
      <Pending {...{ locale, me, pending, t: t.composer, strings }} takeBack={setEditing} />
      <p role="status" className="mt-2 text-muted empty:hidden">
        {said}
      </p>
      <div className="mt-4 flex flex-wrap items-end gap-3 print:hidden">
        {thread.proposal && <Support person={own.person} thread={thread} supports={my.supports} t={t} />}
        <Follow person={own.person} thread={thread} level={my.level} t={t} />
      </div>
      {thread.locked ? (
        <p className="mt-6 border-t border-hairline pt-4 text-muted">{t.thread.locked}</p>
      ) : (
        <Composer
          {...{ person: own.person, thread, quote, editing, t: t.composer, strings }}
          drop={() => setQuote(null)}
          done={() => setEditing(null)}
        />
      )}
    </>
  )
}
