'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Draft, keepDraft, readDraft } from '@/lib/offline/draft'

type Fields = Draft['fields']

type About = {
  /** What is typed about: a draft about something else stays where it is, and is never put back. */
  of?: string
  /** Makes the form as it was, before its fields are filled in. */
  restored?: (fields: Fields) => void
}

/**
 * Keeps what is typed into a form on the phone until it is sent, and puts it back when the page opens again. The id that
 * the form is sent under is kept with it: sent once more, it is the same.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, personId: string, name: string, { of, restored }: About = {}) {
  const restore = useRef(restored)
  const [found, setFound] = useState<Fields>()
  useEffect(() => {
    const draft = readDraft(personId, name)
    if (!draft || (of && draft.id !== of)) return
    restore.current?.(draft.fields)
    setFound(draft.fields)
  }, [personId, name, of])
  // Only when the form has been drawn as it was does it have all its fields.
  useEffect(() => {
    for (const [field, value] of Object.entries(found ?? {})) if (form.current) fillIn(form.current, field, value)
  }, [form, found])

  const idOf = (): string | undefined => of ?? readDraft(personId, name)?.id ?? crypto.randomUUID?.()
  const keep = (more: Fields = {}): string | undefined => {
    const id = idOf()
    if (form.current && id) keepDraft(personId, name, { id, fields: { ...typedIn(form.current), ...more } })
    return id
  }
  return {
    /** On every input; `more` is what the form has beside what is typed. */
    keep,
    /** Before it is sent. */
    stamp: (sent: FormData) => {
      const id = keep()
      if (id) sent.set('id', id)
    },
    forget: () => keepDraft(personId, name, null),
  }
}

/** What one can type or choose; the hidden fields are the page's own. */
const typable = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (one): one is HTMLInputElement | HTMLTextAreaElement =>
      (one instanceof HTMLInputElement && one.type !== 'hidden') || one instanceof HTMLTextAreaElement,
  )

function typedIn(form: HTMLFormElement): Fields {
  const chosen = typable(form).filter((one) => one.type !== 'radio' || (one as HTMLInputElement).checked)
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]))
}

function fillIn(form: HTMLFormElement, field: string, value: string): void {
  for (const one of typable(form)) {
    if (one.name !== field || one.type === 'radio') continue
    one.value = value
    const folded = one.closest('details')
    if (value && folded) folded.open = true
  }
}
