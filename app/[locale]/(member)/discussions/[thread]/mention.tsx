'use client'
import { type RefObject, useEffect, useState } from 'react'

let names: Promise<string[]> | undefined

const known = (): Promise<string[]> => {
  names ??= fetch('/api/discussions/names')
    .then((answer) => (answer.ok ? answer.json() : []))
    .catch(() => {
      names = undefined
      return []
    })
  return names
}

/** The names that begin with what stands after an @ before the cursor, to be put in with a tap. */
export function Mention({ box, label }: { box: RefObject<HTMLTextAreaElement | null>; label: string }) {
  const [found, setFound] = useState<string[]>([])
  useEffect(() => {
    const here = box.current
    if (!here) return
    const look = async () => {
      const typed = typedAt(here)
      if (typed === null) return setFound([])
      const all = await known()
      setFound(
        all
          .filter((name) =>
            name
              .toLowerCase()
              .split(' ')
              .some((_, i, parts) => parts.slice(i).join(' ').startsWith(typed)),
          )
          .slice(0, 5),
      )
    }
    here.addEventListener('input', look)
    return () => here.removeEventListener('input', look)
  }, [box])
  const choose = (name: string) => {
    const here = box.current
    const typed = here && typedAt(here)
    if (!here || typed === null) return
    here.setRangeText(`@${name} `, here.selectionStart - typed.length - 1, here.selectionStart, 'end')
    here.dispatchEvent(new Event('input', { bubbles: true }))
    here.focus()
  }
  if (found.length === 0) return null
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="text-[0.9rem] text-muted">{label}</legend>
      {found.map((name) => (
        <button
          key={name}
          type="button"
          onClick={() => choose(name)}
          className="min-h-11 rounded-md border border-edge bg-card px-3 text-action"
        >
          @{name}
        </button>
      ))}
    </fieldset>
  )
}

/** What stands between an @ and the cursor, in small letters; null where there is none. */
function typedAt({ value, selectionStart }: HTMLTextAreaElement): string | null {
  const typed = /(?:^|[\s(])@([\p{L}-]*(?: [\p{L}-]*)?)$/u.exec(value.slice(0, selectionStart))?.[1]
  return typed === undefined ? null : typed.toLowerCase()
}
