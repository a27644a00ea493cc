import type { Metadata } from 'next'
import { Missing } from '@/app/_shell/missing'
import { roomKey } from '@/lib/notes/room'
import { placeholder } from '../../../../../../locale'
import { Framed } from '../../_note/framed'
import { History } from '../../_note/history'
import { type ItemParams, noteItem } from '../../note-item'

export const instant = false
export const generateStaticParams = () => [{ meeting: placeholder, item: placeholder }]

type Props = ItemParams & { searchParams: Promise<{ of?: string; at?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t, item } = await noteItem(params)
  return { title: item ? `${t.notes.history.title}: ${item.title}` : t.shell.missing.title }
}

/** Who wrote what in an item's note, or in one's own, and how it was at earlier times. */
export default async function ItemHistory({ params, searchParams }: Props) {
  const { locale, t, meeting, item } = await noteItem(params)
  if (!item) return <Missing locale={locale} t={t} />
  const { of, at } = await searchParams
  const isOwn = of === 'mine'
  const base = `/meetings/${meeting.slug}/notes/${item.id}`
  const path = `${base}/history${isOwn ? '?of=mine' : ''}`
  const where = { meetingId: meeting.id, itemId: item.id }
  return (
    <Framed {...{ locale, t, meeting, path }}>
      {(person) => (
        <History
          {...{ locale, t, person, at, path }}
          room={roomKey(isOwn ? { kind: 'private', ...where, ownerId: person.id } : { kind: 'item', ...where })}
          title={item.title}
          note={isOwn ? `${base}/mine` : base}
        />
      )}
    </Framed>
  )
}
