import Link from 'next/link'

/** One of several views of a page; the one that is open is said to be. */
export function Choice({ href, here, children }: { href: string; here: boolean; children: string }) {
  return (
    <Link href={href} aria-current={here ? 'page' : undefined} className={`reach ${here ? 'font-semibold text-ink no-underline' : ''}`}>
      {children}
    </Link>
  )
}
