import Link from 'next/link'
import { fill, type Locale, localePath, type Messages } from '@/lib/i18n'
import { dateAndTime, time } from '@/lib/i18n/dates'
import type { PublishedItem, PublishedMeeting } from '@/lib/meetings/published'
import { startOf } from '@/lib/meetings/timetable'
import type { Begun } from '@/lib/notes/beginning'
import type { GroupNote } from '@/lib/notes/group-notes'
import { roomKey } from '@/lib/notes/room'
import { GroupLinks } from './_note/group-links'

type Props = {
  locale: Locale
  t: Messages
  meeting: PublishedMeeting
  item: PublishedItem
  written: Map<string, Begun>
  groups: GroupNote[]
  person: string
}

/** An item in the list of notes, with how its notes begin. */
export function ItemRow({ locale, t, meeting, item, written, groups, person }: Props) {
  const at = { meetingId: meeting.id, itemId: item.id }
  const shared = written.get(roomKey({ kind: 'item', ...at }))
  const own = written.get(roomKey({ kind: 'private', ...at, ownerId: person }))
  const page = localePath(locale, `/meetings/${meeting.slug}/notes/${item.id}`)
  return (
    <li className="grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-2 border-hairline border-t py-2">
      <time className="pt-2.5 text-muted tabular-nums">{time(locale, startOf(meeting, item))}</time>
      <div>
        <h2 className="text-[1.15rem]">
          <Link href={page} prefetch={false} className="reach text-ink no-underline hover:text-action">
            {item.title}
          </Link>
        </h2>
        <p className={shared ? '' : 'text-muted'}>{shared?.begins ?? t.notes.none}</p>
        {shared && <p className="text-[0.9rem] text-muted">{fill(t.notes.changed, { when: dateAndTime(locale, shared.changedAt) })}</p>}
        <GroupLinks {...{ locale, t }} slug={meeting.slug} groups={groups.filter(({ itemId }) => itemId === item.id)} />
        {own && (
          <p className="mt-1">
            <Link href={`${page}/mine`} prefetch={false} className="reach">
              {t.notes.own}
            </Link>
            <span className="block">{own.begins}</span>
          </p>
        )}
      </div>
    </li>
  )
}
