import Link from 'next/link'
import type { ReactNode } from 'react'
import { type Locale, localePath, type Messages } from '@/lib/i18n'
import { UnreadMark } from './unread-mark'

export type Tab = 'agenda' | 'groups' | 'notes' | 'discussions' | 'me'

type Props = { locale: Locale; t: Messages; slug: string; current?: Tab; children: ReactNode }

/** Which meeting this is (`children`), and its pages: at the thumb on a phone, over the page at a desk. */
export function TabBar({ locale, t, slug, current, children }: Props) {
  const tabs: Record<Tab, string> = {
    agenda: `/meetings/${slug}/agenda`,
    groups: `/meetings/${slug}/groups`,
    notes: `/meetings/${slug}/notes`,
    discussions: '/discussions',
    me: '/me',
  }
  return (
    <nav aria-label={t.shell.tabs.label} className="md:flex md:flex-wrap md:items-end md:justify-between md:border-b md:border-hairline">
      {children}
      <ul
        data-tabs
        className="z-10 flex flex-wrap justify-around max-md:tall:flex-nowrap max-md:tall:overflow-x-auto bg-paper max-md:border-t max-md:border-hairline max-md:pb-[env(safe-area-inset-bottom)] max-md:tall:fixed max-md:tall:inset-x-0 max-md:tall:bottom-0 md:justify-start md:gap-8"
      >
        {(Object.keys(tabs) as Tab[]).map((tab) => (
          <li key={tab} className="shrink-0 max-md:grow">
            <Link
              href={localePath(locale, tabs[tab])}
              prefetch={false}
              aria-current={tab === current ? 'page' : undefined}
              className="flex min-h-14 items-center justify-center border-transparent px-0.5 text-center text-[0.9rem] leading-tight text-muted no-underline hover:text-action aria-[current=page]:border-action aria-[current=page]:font-semibold aria-[current=page]:text-ink max-md:border-t-3 md:min-h-11 md:border-b-3 md:text-base"
            >
              {t.shell.tabs[tab]}
              {tab === 'discussions' && <UnreadMark words={{ one: t.discussions.unreadOne, many: t.discussions.unread }} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
