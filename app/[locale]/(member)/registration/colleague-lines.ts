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
