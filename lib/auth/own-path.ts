/** Any address serves: only whether the path stays on it matters. */
const here = 'https://here.invalid'

/**
 * A path of this site to go on to, as the address bar has it, or the fallback: never another site, however it is written (`//x`, `/\x`, a tab in
 * it), and never something that is not a page.
 */
export function ownPath(wanted: unknown, fallback = '/'): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.length > 500) return fallback
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : null
  if (url?.origin !== here || /^\/(en\/)?(api|_next|sign-in|welcome)(\/|$)/.test(url.pathname)) return fallback
  // `/.//x` comes back as `//x`, which a browser would take for another host.
  return url.pathname.startsWith('//') ? fallback : `${url.pathname}${url.search}${url.hash}`
}
