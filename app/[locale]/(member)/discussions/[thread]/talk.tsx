'use client'
import { useState } from 'react'
import { Live } from '@/app/_shell/live'
import { useOutbox } from '@/app/_shell/use-outbox'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import type { Own } from '@/lib/discussions/own'
import type { Locale, Messages } from '@/lib/i18n'
import { Composer, type Editing, type Quote } from './composer'
import { Follow } from './follow'
import { Pending } from './pending'
import { Support } from './support'
import { useActs } from './use-acts'
import { useOwn } from './use-own'
import { usePending } from './use-pending'
import { useReadOn } from './use-read-on'

type Words = Pick<Messages['discussions'], 'post' | 'composer' | 'level' | 'thread'>

export type TalkProps = {
  locale: Locale
  own: Own | null
  /** Names what the posts say. */
  state: string
  postsId: string
  thread: { id: string; title: string; proposal: boolean }
  /** The way to what a facilitator does. */
  tools: { href: string; word: string }
  t: Words
  strings: ProblemStrings
}

/** What a reader does in a thread: answers, thanks, follows, reads on; with or without a network. */
export function Talk(props: TalkProps) {
  const own = useOwn(props.thread.id, props.own)
  return own && <Reader {...props} own={own} />
}

export type ReaderProps = TalkProps & { own: Own }

function Reader({ locale, own, state, postsId, thread, tools, t, strings }: ReaderProps) {
  const { entries } = useOutbox(own.person)
  const pending = usePending(entries, thread.id, postsId, state)
  const [quote, setQuote] = useState<Quote | null>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [said, setSaid] = useState('')
  useActs({ own, state, postsId, thread, t, strings, quote: setQuote, edit: setEditing, say: setSaid })
  useReadOn(own.person, thread.id, postsId, state)
  return (
    <>
      <Pending {...{ locale, me: own.me, pending, t: t.composer, strings }} takeBack={setEditing} />
      <p role="status" className="mt-2 text-muted empty:hidden">
        {said}
      </p>
      <div className="mt-4 flex flex-wrap items-end gap-3 print:hidden">
        {thread.proposal && <Support person={own.person} thread={thread} supports={own.supports} t={t} />}
        <Follow person={own.person} thread={thread} level={own.level} t={t} />
      </div>
      {own.locked && !own.plans ? (
        <p className="mt-6 border-t border-hairline pt-4 text-muted">{t.thread.locked}</p>
      ) : (
        <Composer
          {...{ person: own.person, thread, quote, editing, t: t.composer, strings }}
          drop={() => setQuote(null)}
          done={() => setEditing(null)}
        />
      )}
      {own.plans && (
        <p className="mt-6 print:hidden">
          <a href={tools.href} className="reach">
            {tools.word}
          </a>
        </p>
      )}
      <Live topics={[`thread:${thread.id}`, `person:${own.person}`]} />
    </>
  )
}
