'use client'
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useId } from 'react'
import { buttonLook } from '@/app/_ui/button'
import { FormMark } from '@/app/_ui/form-mark'
import { fill } from '@/lib/i18n/fill'
import type { DeskItem, DeskSeason } from '@/lib/meetings/desk'
import { forms } from '@/lib/meetings/published'
import { useWords } from '../../../words'
import type { Goto } from './editor'
import { Ends } from './ends'
import { Row } from './row'

type Props = {
  season: DeskSeason
  items: DeskItem[]
  open: string | null
  about: boolean
  goto: Goto
  move: (id: string, to: number) => void
}

/** The agenda as a spine of times: opened by a press, moved by mouse, by a long press on the handle, or by keyboard. */
export function AgendaList({ season, items, open, about, goto, move }: Props) {
  const { desk, common } = useWords()
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const ids = items.map((item) => item.id)
  const changed = new Set(season.changes?.flatMap((change) => (change.of === 'item' ? [change.itemId] : [])))
  const placeOf = (id: unknown) => ({
    title: items.find((i) => i.id === id)?.fields.title ?? '',
    n: ids.indexOf(String(id)) + 1,
    all: ids.length,
  })
  const overOf = (active: unknown, over: unknown) => ({ ...placeOf(active), n: ids.indexOf(String(over)) + 1 })
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) move(String(active.id), ids.indexOf(String(over.id)))
  }
  const announcements = {
    onDragStart: ({ active }: { active: { id: unknown } }) => fill(desk.agenda.lifted, placeOf(active.id)),
    onDragOver: ({ active, over }: Over) => {
      if (!over) return undefined
      // It is over its own place as soon as it is lifted: to say that instead would leave the lifting unsaid.
      return over.id === active.id ? fill(desk.agenda.lifted, placeOf(active.id)) : fill(desk.agenda.over_, overOf(active.id, over.id))
    },
    onDragEnd: ({ active, over }: Over) => (over ? fill(desk.agenda.dropped, overOf(active.id, over.id)) : undefined),
    onDragCancel: ({ active }: { active: { id: unknown } }) => fill(desk.agenda.cancelled, placeOf(active.id)),
  }
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-xl">{desk.agenda.title}</h2>
        <button type="button" aria-current={about || undefined} className={buttonLook('plain')} onClick={() => goto({ about: '' })}>
          {desk.agenda.about}
        </button>
      </div>
      {items.length === 0 && <p className="text-muted">{desk.agenda.empty}</p>}
      <DndContext
        id={useId()}
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{ announcements, screenReaderInstructions: { draggable: desk.agenda.howToDrag } }}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol>
            {items.map((item, index) => (
              <Row
                key={item.id}
                item={item}
                meetings={season.meetings}
                isOpen={item.id === open}
                isChanged={changed.has(item.id)}
                select={() => goto({ item: item.id })}
                up={index > 0 ? () => move(item.id, index - 1) : null}
                down={index < items.length - 1 ? () => move(item.id, index + 1) : null}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <Ends meetings={season.meetings} />
      <section aria-labelledby="add" className="grid gap-2">
        <h3 id="add" className="text-lg">
          {desk.agenda.add}
        </h3>
        <div className="flex flex-wrap gap-2">
          {forms.map((form) => (
            <button key={form} type="button" className={`${buttonLook('plain')} px-3!`} onClick={() => goto({ new: form })}>
              <FormMark form={form} />
              {common.forms[form]}
            </button>
          ))}
        </div>
      </section>
    </div>
  )
}

type Over = { active: { id: unknown }; over: { id: unknown } | null }
