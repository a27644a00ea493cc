import Link from 'next/link'
import { fill, type Locale, localePath, type Messages } from '@/lib/i18n'
import type { GroupNote } from '@/lib/notes/group-notes'

type Props = { locale: Locale; t: Messages; slug: string; groups: GroupNote[] }

/** The ways to groups' notes: one's own first, and what the others have shared. */
export function GroupLinks({ locale, t, slug, groups }: Props) {
  if (groups.length === 0) return null
  const words = t.notes.group
  const inOrder = [...groups.filter(({ mine }) => mine), ...groups.filter(({ mine }) => !mine)]
  const many = new Set(groups.map(({ roundId }) => roundId)).size > 1
  return (
    <ul className="flex flex-wrap gap-x-5">
      {inOrder.map(({ roundId, group, title, mine }) => (
        <li key={`${roundId} ${group}`}>
          <Link
            href={localePath(locale, `/meetings/${slug}/notes/group/${roundId}/${group}`)}
            prefetch={false}
            className={`reach ${mine ? 'font-semibold' : ''}`}
          >
            {fill(mine ? words.mine : words.other, { n: group })}
            {many && ` (${title})`}
          </Link>
        </li>
      ))}
    </ul>
  )
}
