'use client'
import { useSortable } from '@dnd-kit/sortable'
import { FormMark } from '@/app/_ui/form-mark'
import { time } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'
import type { DeskItem, DeskMeeting } from '@/lib/meetings/desk'
import { useUnsaved } from '../../../use-edit'
import { useWords } from '../../../words'
import { badgesOf } from './badges'

type Props = {
  item: DeskItem
  meetings: DeskMeeting[]
  isOpen: boolean
  isChanged: boolean
  select: () => void
  up: (() => void) | null
  down: (() => void) | null
}

/** One item in the spine. */
export function Row({ item, meetings, isOpen, isChanged, select, up, down }: Props) {
  const { desk, common } = useWords()
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: item.id })
  const { form, title, speaker, durationMin, standing } = item.fields
  const unsaved = useUnsaved([`item:${item.id}`, `local:${item.id}:west`, `local:${item.id}:east`])
  const badges = badgesOf(item, desk)
  const step = 'flex size-11 cursor-pointer items-center justify-center text-action disabled:cursor-default disabled:text-hairline'
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
      className={`flex items-stretch border-hairline border-b first:border-t ${isOpen ? 'bg-card' : ''} ${isDragging ? 'relative z-10 bg-card shadow-lg' : ''}`}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={fill(desk.agenda.drag, { title })}
        className="-ml-3 flex w-11 shrink-0 sm:ml-0 cursor-grab touch-manipulation select-none items-center justify-center text-muted [-webkit-touch-callout:none]"
      >
        <svg viewBox="0 0 16 16" className="size-5" fill="currentColor" aria-hidden="true">
          {[4, 8, 12].flatMap((y) => [6, 10].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.3" />))}
        </svg>
      </button>
      <button
        type="button"
        id={`row-${item.id}`}
        aria-current={isOpen || undefined}
        onClick={select}
        className={`grid min-w-0 grow cursor-pointer grid-cols-[3.2rem_minmax(0,1fr)] grid-rows-[auto_1fr] gap-x-2 border-l-3 py-3 pr-2 pl-1 sm:grid-cols-[3.6rem_1.75rem_minmax(0,1fr)] sm:pl-2 text-left ${isOpen ? 'border-action' : 'border-transparent'}`}
      >
        <Times item={item} meetings={meetings} />
        <span className="col-start-1 sm:col-start-2 sm:row-start-1">
          <FormMark form={form} />
        </span>
        <span className="col-start-2 row-span-2 row-start-1 min-w-0 sm:col-start-3">
          <span className="block font-semibold">{title}</span>
          <span className="block text-muted">
            {[common.forms[form], speaker, fill(desk.agenda.minutes, { n: durationMin }), standing && desk.agenda.standing.toLowerCase()]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {(badges.length > 0 || isChanged || unsaved) && (
            <span className="mt-1 flex flex-wrap gap-x-3 gap-y-1">
              {badges.map((badge) => (
                <span key={badge} className="rounded border border-edge px-1.5 text-[0.9em]">
                  {badge}
                </span>
              ))}
              {isChanged && <span className="text-[0.9em] text-now">{desk.agenda.unpublished}</span>}
              {unsaved && <span className="text-[0.9em] text-waiting">{desk.agenda.unsaved}</span>}
            </span>
          )}
        </span>
      </button>
      <span className="hidden shrink-0 flex-col justify-center sm:flex">
        {[[up, desk.agenda.up, 'M4 10l4-4 4 4'] as const, [down, desk.agenda.down, 'M4 6l4 4 4-4'] as const].map(([go, label, d]) => (
          <button
            key={label}
            type="button"
            className={step}
            disabled={!go}
            aria-label={`${label}: ${title}`}
            title={label}
            onClick={go ?? undefined}
          >
            <svg viewBox="0 0 16 16" className="size-5" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
              <path d={d} strokeLinecap="round" strokeLinejoin="round" />
            </svg>
          </button>
        ))}
      </span>
    </li>
  )
}

/** When it begins; both meetings' times where they are not the same. */
function Times({ item, meetings }: { item: DeskItem; meetings: DeskMeeting[] }) {
  const { desk, locale } = useWords()
  const starts = meetings.flatMap((meeting) => {
    const slot = item.slots[meeting.side]
    return slot ? [{ side: meeting.side, at: time(locale, Date.parse(meeting.startsAt) + slot.startMin * 60_000) }] : []
  })
  const differ = new Set(starts.map((s) => s.at)).size > 1
  return (
    <span className="tabular-nums">
      {(differ ? starts : starts.slice(0, 1)).map(({ side, at }) => (
        <span key={side} className="block leading-snug">
          {at}
          {differ && <span className="block text-[0.8em] text-muted">{desk.sides[side].toLowerCase()}</span>}
        </span>
      ))}
    </span>
  )
}
