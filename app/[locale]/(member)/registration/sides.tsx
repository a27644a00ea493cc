'use client'

/** A meeting to choose, in words. */
export type Side = {
  id: string
  title: string
  date: string
  time: string
  place: string
  room: string
  line: string
  marks: string[]
  open: boolean
  waits: boolean
}

type Props = { legend: string; sides: Side[]; chosen: string; choose: (id: string) => void; problem?: string; prefix?: string }

/** Two big choices: where and when, and whether there is room. */
export function Sides({ legend, sides, chosen, choose, problem, prefix = 'meeting' }: Props) {
  return (
    <fieldset id={`${prefix}Id`} aria-describedby={problem ? `${prefix}-problem` : undefined}>
      <legend className="mb-2 font-serif text-[1.35rem] font-semibold">{legend}</legend>
      {problem && (
        <p id={`${prefix}-problem`} className="mb-2 font-semibold text-wrong">
          {problem}
        </p>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        {sides.map((side) => (
          <label
            key={side.id}
            className={`flex gap-3 rounded-md border p-4 ${side.open ? 'cursor-pointer bg-card has-checked:border-action has-checked:ring-1 has-checked:ring-action' : ''} ${side.open ? 'border-edge' : 'border-hairline text-muted'}`}
          >
            <input
              type="radio"
              name="meetingId"
              value={side.id}
              checked={side.id === chosen}
              onChange={() => choose(side.id)}
              disabled={!side.open}
              className="mt-1 size-5 shrink-0 accent-[var(--raw-action)]"
            />
            <span className="grid content-start gap-0.5">
              <span className="font-semibold">
                {side.title}
                {side.marks.map((mark) => (
                  <span key={mark} className="font-normal text-action">
                    {' '}
                    · {mark}
                  </span>
                ))}
              </span>
              <span className="font-serif text-[1.15rem] leading-tight font-semibold">{side.date}</span>
              <span className="tabular-nums">{side.time}</span>
              <span>{side.place}</span>
              {side.room && <span className={side.waits ? 'font-semibold text-waiting' : ''}>{side.room}</span>}
              {side.line && <span className={side.waits ? 'font-semibold text-waiting' : 'text-muted'}>{side.line}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
