'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import type { Messages } from '@/lib/i18n'

type Props = { href: string | null; words: Messages['notes']['editor']; set: (href: string | null | undefined) => void }

/** Asks for an address; undefined where there is to be no change. */
export function LinkForm({ href, words, set }: Props) {
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className="flex flex-wrap items-end gap-2 p-2"
      onKeyDown={({ key }) => key === 'Escape' && set(undefined)}
      onSubmit={(event) => {
        event.preventDefault()
        const typed = String(new FormData(event.currentTarget).get('href')).trim()
        const whole = /^[\w.-]+\.[a-z]{2,}(\/|$)/i.test(typed) ? `https://${typed}` : typed
        if (/^(https?:\/\/|mailto:)\S+$/i.test(whole)) set(whole)
        else if (typed === '') set(undefined)
        else setWrong(true)
      }}
    >
      <div className="grow">
        <Field
          name="href"
          type="text"
          inputMode="url"
          autoCapitalize="off"
          autoFocus
          label={words.linkAsk}
          defaultValue={href ?? ''}
          problem={wrong ? words.linkWrong : undefined}
        />
      </div>
      <Button type="submit">{words.linkSet}</Button>
      {href !== null && (
        <Button look="plain" onClick={() => set(null)}>
          {words.linkRemove}
        </Button>
      )}
    </form>
  )
}
