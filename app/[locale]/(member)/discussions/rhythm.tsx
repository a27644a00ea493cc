'use client'
import { useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { type Rhythm as Chosen, rhythms } from '@/lib/discussions/rounds'
import type { Messages } from '@/lib/i18n'
import { saveRhythm } from './actions'

/** How often mail about the discussions comes. */
export function Rhythm({ rhythm, t }: { rhythm: Chosen; t: Messages['discussions']['rhythm'] }) {
  const [state, send, sending] = useActionState(saveRhythm, null)
  return (
    <form action={send} className="grid gap-1">
      <label htmlFor="rhythm" className="font-semibold">
        {t.title}
      </label>
      <p id="rhythm-hint" className="text-[0.9rem] text-muted">
        {t.hint}
      </p>
      <p className="flex flex-wrap items-center gap-2">
        <select
          id="rhythm"
          name="rhythm"
          defaultValue={rhythm}
          key={rhythm}
          aria-describedby="rhythm-hint"
          className="min-h-11 rounded-md border border-edge bg-card px-3 text-ink"
        >
          {rhythms.map((one) => (
            <option key={one} value={one}>
              {t[one]}
            </option>
          ))}
        </select>
        <Button type="submit" look="plain" disabled={sending}>
          {t.save}
        </Button>
        <span role="status">{state?.ok && !sending ? t.saved : ''}</span>
      </p>
    </form>
  )
}
