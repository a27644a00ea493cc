export type Scalar = string | number | boolean | null
export type Fields = Record<string, Scalar>

/**
 * Lays one person's edit over what others have written since. `base` is what the person saw, `mine` what they sent,
 * `theirs` how it stands now. Where only one of them changed a field that one holds; where both did, and differently,
 * the field clashes and `merged` keeps theirs: a person must choose.
 */
export function merge<T extends Fields>(base: Fields, mine: T, theirs: T): { merged: T; clashes: string[] } {
  const merged: Fields = { ...theirs }
  const clashes: string[] = []
  for (const field of Object.keys(mine)) {
    const wanted = mine[field] ?? null
    const stands = theirs[field] ?? null
    if (wanted === stands || wanted === base[field]) continue
    if (stands === base[field]) merged[field] = wanted
    else clashes.push(field)
  }
  return { merged: merged as T, clashes }
}

/** Only the fields that differ, before and after; null where none does. */
export function differing<T extends Fields>(before: T, after: T): { before: Fields; after: Fields } | null {
  const fields = Object.keys(after).filter((field) => before[field] !== after[field])
  if (fields.length === 0) return null
  const only = (from: Fields): Fields => Object.fromEntries(fields.map((field) => [field, from[field] ?? null]))
  return { before: only(before), after: only(after) }
}
