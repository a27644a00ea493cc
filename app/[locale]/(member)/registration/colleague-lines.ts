/** The most that can be registered at once. */
export const mostLines = 10

/**
 * A form's lines (`colleagues.0.name`, …) as a list; what is sent as a list already stays as it is. Empty lines at the end
 * are none; one in the middle keeps its number, so that a problem is said where it belongs.
 */
export function colleaguesOf(sent: unknown): unknown {
  const fields = sent as Record<string, unknown>
  if (typeof sent !== 'object' || sent === null || 'colleagues' in fields) return sent
  const lines = Array.from({ length: mostLines }, (_, i) => ({
    id: fields[`colleagues.${i}.id`],
    name: fields[`colleagues.${i}.name`] ?? '',
    email: fields[`colleagues.${i}.email`] ?? '',
  }))
  const used = lines.findLastIndex(({ name, email }) => name !== '' || email !== '')
  return { ...fields, colleagues: lines.slice(0, Math.max(used, 0) + 1) }
}

/** How many lines a form kept on the phone had, and the ids it would have been sent under. */
export function keptLines(fields: Record<string, string>): { count: number; ids: string[] } {
  const count = Array.from({ length: mostLines }, (_, i) => i).findLastIndex((i) => `colleagues.${i}.name` in fields) + 1
  return { count: Math.max(count, 1), ids: Array.from({ length: count }, (_, i) => fields[`colleagues.${i}.id`] ?? '') }
}
