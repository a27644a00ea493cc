'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Field, Select, TextArea } from '@/app/_ui/field'
import type { GroupItem } from '@/lib/seatings/first-plan'
import type { PlanRound } from '@/lib/seatings/input'
import { roomsIn, roomsTyped } from '@/lib/seatings/rooms'
import { useSeatingWords } from '../words'

type Props = { round: PlanRound; item: GroupItem | undefined; set: (round: PlanRound) => void; remove: () => void }

/** One round: what it is called, what is to be done, how many groups, and in which rooms. */
export function RoundForm({ round, item, set, remove }: Props) {
  const { seating, common } = useSeatingWords()
  const words = seating.plan
  const id = (name: string) => `${name}-${round.id}`
  const { groups } = round
  // What is typed stands as it is typed; the numbers in it are what counts.
  const [chairs, setChairs] = useState(groups.by === 'chairs' ? groups.chairs.join(', ') : '')
  const [rooms, setRooms] = useState(roomsTyped(round.rooms))
  const by = (chosen: string) => {
    const n = groups.by === 'chairs' ? 6 : groups.n
    set({ ...round, groups: chosen === 'chairs' ? { by: 'chairs', chairs: numbersIn(chairs) } : { by: chosen as 'size' | 'count', n } })
  }
  return (
    <fieldset className="grid gap-4 rounded-md border border-hairline bg-card p-3 sm:p-4">
      <legend className="px-1 font-semibold">{item?.title ?? round.title}</legend>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <Field name={id('title')} label={words.name} value={round.title} onChange={(e) => set({ ...round, title: e.target.value })} />
        {item && (
          <Field
            name={id('minutes')}
            label={words.minutes}
            inputMode="numeric"
            placeholder={String(item.minutes)}
            title={words.minutesHint}
            value={round.minutes ?? ''}
            onChange={(e) => set({ ...round, minutes: e.target.value ? Number(e.target.value.replace(/\D/g, '')) || null : null })}
          />
        )}
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Select name={id('by')} label={words.by} value={groups.by} onChange={(e) => by(e.target.value)}>
          {(['size', 'count', 'chairs'] as const).map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </Select>
        {groups.by === 'chairs' ? (
          <Field
            name={id('chairs')}
            label={words.chairsHint}
            value={chairs}
            onChange={(e) => {
              setChairs(e.target.value)
              set({ ...round, groups: { by: 'chairs', chairs: numbersIn(e.target.value) } })
            }}
          />
        ) : (
          <Field
            name={id('n')}
            label={words.n}
            inputMode="numeric"
            value={groups.n === 0 ? '' : groups.n}
            onChange={(e) => set({ ...round, groups: { ...groups, n: Number(e.target.value.replace(/\D/g, '')) } })}
          />
        )}
      </div>
      <TextArea
        name={id('task')}
        label={words.task}
        optional={common.optional}
        value={round.task}
        onChange={(e) => set({ ...round, task: e.target.value })}
      />
      <TextArea
        name={id('rooms')}
        label={words.rooms}
        optional={common.optional}
        hint={words.roomsHint}
        rows={2}
        value={rooms}
        onChange={(e) => {
          setRooms(e.target.value)
          set({ ...round, rooms: roomsIn(e.target.value) })
        }}
      />
      <p>
        <Button look="quiet" className="-ml-4" onClick={remove} aria-label={`${words.remove}: ${round.title}`}>
          {words.remove}
        </Button>
      </p>
    </fieldset>
  )
}

const numbersIn = (typed: string): number[] => (typed.match(/\d+/g) ?? []).map(Number)
