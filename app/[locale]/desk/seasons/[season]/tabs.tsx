'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { localePath } from '@/lib/i18n/locales'
import { useWords } from '../../words'

const pages = [
  'agenda',
  'meetings',
  'registrations',
  'groups',
  'reminders',
  'billing',
  'mirror',
  'article',
  'differences',
  'preview',
  'trail',
] as const

/** The season's pages. They wrap where they do not fit: a page one cannot see is a page one does not know of. */
export function SeasonTabs({ slug }: { slug: string }) {
  const { desk, locale } = useWords()
  const path = usePathname()
  return (
    <nav aria-label={desk.tabs.label} className="flex flex-wrap gap-x-5 border-hairline border-b">
      {pages.map((page) => {
        const tail = page === 'agenda' ? '' : `/${page}`
        const here =
          page === 'registrations' || page === 'reminders' || page === 'groups' || page === 'article'
            ? path.includes(`/desk/seasons/${slug}${tail}`)
            : path.endsWith(`/desk/seasons/${slug}${tail}`)
        return (
          <Link
            key={page}
            href={localePath(locale, `/desk/seasons/${slug}${tail}`)}
            aria-current={here ? 'page' : undefined}
            className={`-mb-px inline-flex min-h-11 items-center border-b-3 no-underline ${here ? 'border-action font-semibold text-ink' : 'border-transparent'}`}
          >
            {desk.tabs[page]}
          </Link>
        )
      })}
    </nav>
  )
}
