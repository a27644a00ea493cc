'use client'
import { type RefObject, useEffect, useRef } from 'react'
import { type Draft, keepDraft, readDraft } from '@/lib/offline/draft'

/**
 * Keeps what is typed into a form on the phone until it is sent, and puts it back when the page opens again. The id that
 * the form is sent under is kept with it: sent once more, it is the same.
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  personId: string,
  name: string,
  restored: (fields: Draft['fields']) => void,
) {
  const restore = useRef(restored)
  useEffect(() => {
    const draft = readDraft(personId, name)
    if (!draft || !form.current) return
    restore.current(draft.fields)
    for (const [field, value] of Object.entries(draft.fields)) fillIn(form.current, field, value)
  }, [form, personId, name])

  const idOf = (): string | undefined => readDraft(personId, name)?.id ?? crypto.randomUUID?.()
  return {
    /** On every input. */
    keep: () => {
      const id = idOf()
      if (form.current && id) keepDraft(personId, name, { id, fields: typedIn(form.current) })
    },
    /** Before it is sent. */
    stamp: (sent: FormData, field = 'id') => {
      const id = idOf()
      if (!id || !form.current) return
      keepDraft(personId, name, { id, fields: typedIn(form.current) })
      sent.set(field, id)
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

function typedIn(form: HTMLFormElement): Draft['fields'] {
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
