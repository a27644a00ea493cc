'use client'
import { useDraggable, useDroppable } from '@dnd-kit/core'
import { fill } from '@/lib/i18n/fill'
import type { Group } from '@/lib/seatings/groups'
import type { Attendee } from '@/lib/seatings/roster'
import { placeOf } from '@/lib/seatings/where'
import { useSeatingWords } from '../words'

type Names = Map<string, Attendee>

/** One group: its number, its room, and who is in it. What has no number are those without a group. */
export function GroupCard({ table, names, choose }: { table: Group; names: Names; choose: (person: string) => void }) {
  const { seating } = useSeatingWords()
  const { setNodeRef, isOver } = useDroppable({ id: table.id, disabled: table.id === '' })
  return (
    <li ref={setNodeRef} className={`grid content-start rounded-md border bg-card p-3 ${isOver ? 'border-action' : 'border-hairline'}`}>
      {table.id && (
        <p className="flex items-baseline justify-between gap-3">
          <span className="flex items-baseline gap-3">
            <strong className="font-serif text-3xl tabular-nums">{table.id}</strong>
            <span className="text-muted">{placeOf(table)}</span>
          </span>
          <span className={`tabular-nums ${table.people.length > table.seats ? 'font-semibold text-wrong' : 'text-muted'}`}>
            {fill(seating.board.of, { n: table.people.length, seats: table.seats })}
          </span>
        </p>
      )}
      <ul className="mt-1">
        {table.people.map((id) => (
          <Member key={id} id={id} guest={names.get(id)} table={table} choose={choose} />
        ))}
        {table.people.length === 0 && <li className="py-2 text-muted">{seating.board.nobody}</li>}
      </ul>
    </li>
  )
}

type MemberProps = { id: string; guest: Attendee | undefined; table: Group; choose: (person: string) => void }

function Member({ id, guest, table, choose }: MemberProps) {
  const { seating } = useSeatingWords()
  const words = seating.board
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({ id })
  const marks = [id === table.chair && words.chair, id === table.pen && words.pen, guest?.newcomer && words.newcomer].filter(Boolean)
  return (
    <li className="border-hairline border-t">
      <button
        ref={setNodeRef}
        type="button"
        {...attributes}
        {...listeners}
        onClick={() => choose(id)}
        className={`grid min-h-11 w-full cursor-grab touch-manipulation py-1.5 text-left ${isDragging ? 'opacity-40' : ''}`}
      >
        <span className="flex flex-wrap items-baseline justify-between gap-x-2">
          <span className={guest ? '' : 'text-muted line-through'}>{guest?.name ?? seating.specials.gone}</span>
          {marks.length > 0 && <span className="text-[0.85rem] text-now">{marks.join(' · ')}</span>}
        </span>
        <span className="text-[0.85rem] text-muted">{guest?.library}</span>
      </button>
    </li>
  )
}
