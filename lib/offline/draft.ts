const prefix = 'draft:'

/** What somebody has typed into a form and not sent; outlives the app. `fields` are the form's own, by name. */
export type Draft = { id: string; fields: Record<string, string> }

const keyOf = (personId: string, form: string): string => `${prefix}${personId}:${form}`

// A browser may forbid storage, or have no room: then a draft lives as long as the page.

/** The draft of a form, or null. */
export function readDraft(personId: string, form: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(personId, form)) ?? 'null')
  } catch {
    return null
  }
}

/** Keeps a draft, or (null) lets go of it. */
export function keepDraft(personId: string, form: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(keyOf(personId, form), JSON.stringify(draft))
    else localStorage.removeItem(keyOf(personId, form))
  } catch {}
}

/** Removes everybody's drafts from this phone, but not those of the one named. */
export function forgetDrafts(butNot?: string): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix) && !(butNot && key.startsWith(keyOf(butNot, '')))) localStorage.removeItem(key)
  } catch {}
}
