'use client'
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useId, useMemo, useState } from 'react'
import type { Problem } from '@/lib/groups/input'
import { Pricing } from '@/lib/groups/price'
import { fill } from '@/lib/i18n/fill'
import { type GroupRound, tableOf } from '@/lib/seatings/groups'
import type { Change } from '@/lib/seatings/input'
import type { Attendee } from '@/lib/seatings/roster'
import { useSeatingWords } from '../words'
import { GroupCard } from './group-card'
import { nextTable } from './next-table'
import { PlacePanel } from './place-panel'
import { priceText } from './price-text'

type Props = { draft: GroupRound[]; problem: Problem; names: Map<string, Attendee>; send: (roundId: string, change: Change) => void }

/** The groups of a round; people are dragged between them, by mouse, finger or key, with the price in sight. */
export function Board({ draft, problem, names, send }: Props) {
  const { seating } = useSeatingWords()
  const words = seating.board
  const [roundId, setRound] = useState(draft[0]?.id ?? '')
  const [held, setHeld] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const round = draft.find((one) => one.id === roundId) ?? draft[0]
  const pricing = useMemo(() => new Pricing(problem, draft), [problem, draft])
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: nextTable,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  )
  const dndId = useId()
  if (!round) return null
  const at = (person: string) => tableOf(round, person)?.id ?? null
  const present = problem.people.filter((p) => !p.rounds || p.rounds.includes(round.id)).map((p) => p.id)
  const unseated = present.filter((id) => at(id) === null)
  const priceOf = (person: string, table: string) => priceText(pricing.move(round.id, person, table), names, seating.price)
  const nameOf = (id: unknown) => names.get(String(id))?.name ?? ''
  const drop = ({ active, over: on }: DragEndEvent) => {
    const [person, to] = [String(active.id), on ? String(on.id) : null]
    setHeld(null)
    setOver(null)
    if (to !== null && to !== at(person)) send(round.id, { kind: 'move', person, from: at(person), to })
  }
  const place = (person: unknown, table: unknown) => fill(words.chosen, { name: nameOf(person), n: String(table) })
  const announcements = {
    onDragStart: ({ active }: { active: { id: unknown } }) => nameOf(active.id),
    onDragOver: ({ active, over: on }: Over) =>
      on
        ? `${place(active.id, on.id)}. ${on.id === at(String(active.id)) ? '' : priceOf(String(active.id), String(on.id)).text}`
        : undefined,
    onDragEnd: ({ active, over: on }: Over) => (on ? fill(words.moved, { name: nameOf(active.id), n: String(on.id) }) : undefined),
    onDragCancel: ({ active }: { active: { id: unknown } }) => nameOf(active.id),
  }
  const price = held && over && over !== at(held) ? priceOf(held, over) : null
  return (
    <section aria-labelledby="board" className="grid gap-3">
      <h3 id="board" className="text-xl">
        {words.title}
      </h3>
      <p className="max-w-prose text-muted">{words.hint}</p>
      {draft.length > 1 && (
        <div className="flex flex-wrap gap-2">
          {draft.map((one) => (
            <button
              key={one.id}
              type="button"
              aria-pressed={one.id === round.id}
              onClick={() => setRound(one.id)}
              className="min-h-11 rounded-md border border-edge px-3 aria-pressed:border-action aria-pressed:bg-action aria-pressed:text-on-action"
            >
              {one.title}
            </button>
          ))}
        </div>
      )}
      <DndContext
        id={dndId}
        sensors={sensors}
        collisionDetection={(args) => (args.pointerCoordinates ? pointerWithin(args) : closestCenter(args))}
        onDragStart={({ active }) => setHeld(String(active.id))}
        onDragOver={({ over: on }: DragOverEvent) => setOver(on ? String(on.id) : null)}
        onDragEnd={drop}
        onDragCancel={() => setHeld(null)}
        accessibility={{ announcements, screenReaderInstructions: { draggable: words.dnd } }}
      >
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
          {round.tables.map((table) => (
            <GroupCard key={table.id} table={table} names={names} choose={setChosen} />
          ))}
        </ul>
        {unseated.length > 0 && (
          <div className="grid gap-2">
            <h4 className="font-semibold text-waiting">{words.unseated}</h4>
            <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
              <GroupCard
                table={{ id: '', room: '', seats: 0, people: unseated, chair: null, pen: null }}
                names={names}
                choose={setChosen}
              />
            </ul>
          </div>
        )}
        <DragOverlay dropAnimation={null}>
          {held && (
            <div className="rounded-md border border-action bg-card px-3 py-2 shadow-lg">
              <p className="font-semibold">{nameOf(held)}</p>
              {price && <p className={price.look}>{price.text}</p>}
            </div>
          )}
        </DragOverlay>
      </DndContext>
      {chosen && (
        <PlacePanel
          {...{ round, names, pricing }}
          person={chosen}
          close={() => setChosen(null)}
          send={(change) => {
            setChosen(null)
            send(round.id, change)
          }}
        />
      )}
    </section>
  )
}

type Over = { active: { id: unknown }; over: { id: unknown } | null }
