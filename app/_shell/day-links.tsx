import Link from 'next/link'
import { type Locale, localePath, type Messages } from '@/lib/i18n'

const pages = ['materials', 'practical'] as const
export type DayPage = (typeof pages)[number]

type Props = { locale: Locale; t: Messages; slug: string; current: 'agenda' | DayPage }

/** What goes with the agenda and has pages of its own; at the head of it, and of each of them. */
export function DayLinks({ locale, t, slug, current }: Props) {
  return (
    <nav aria-label={t.shell.day.label} data-day className="flex flex-wrap gap-x-6">
      {pages.map((page) => (
        <Link
          key={page}
          href={localePath(locale, `/meetings/${slug}/${page}`)}
          prefetch={false}
          aria-current={page === current ? 'page' : undefined}
          className="reach aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
        >
          {t.shell.day[page]}
        </Link>
      ))}
    </nav>
  )
}
