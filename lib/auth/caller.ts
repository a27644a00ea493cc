import 'server-only'

/** The network address a request came from, as the limits count it. */
export function callerOf(headers: { get(name: string): string | null }): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
