import { fill } from '@/lib/i18n/fill'
import type { DeskSeats } from '@/lib/registrations/desk'
import { useSeatWords } from './words'

/** How full a meeting is, as a bar and in words: full for a seat, striped for an offer, empty for what is left. */
export function SeatsBar({ meeting }: { meeting: DeskSeats }) {
  const { head } = useSeatWords().seats
  const { seated, offered, room, capacity, waiting } = meeting
  const share = (n: number) => ({ width: `${(100 * n) / Math.max(capacity, 1)}%` })
  const figures = [
    { text: fill(head.seated, { n: seated }), mark: 'bg-action' },
    ...(offered > 0 ? [{ text: fill(head.offered, { n: offered }), mark: striped }] : []),
    { text: fill(head.room, { n: Math.max(room, 0) }), mark: 'bg-card' },
  ]
  return (
    <div className="grid gap-1.5">
      <div
        role="img"
        aria-label={fill(head.bar, { seated, offered, room: Math.max(room, 0), capacity })}
        className="flex h-4 overflow-hidden rounded-full border border-edge bg-card"
      >
        <span className="bg-action" style={share(seated)} />
        <span className={striped} style={share(offered)} />
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 tabular-nums">
        {figures.map(({ text, mark }) => (
          <li key={text} className="flex items-center gap-2">
            <span aria-hidden="true" className={`size-3.5 rounded-full border border-edge ${mark}`} />
            {text}
          </li>
        ))}
        <li className={waiting > 0 ? 'font-semibold text-waiting' : 'text-muted'}>
          {waiting > 0 ? fill(head.waiting, { n: waiting }) : head.nobodyWaits}
        </li>
      </ul>
    </div>
  )
}

const striped = 'bg-[repeating-linear-gradient(45deg,var(--raw-action)_0_3px,var(--raw-card)_3px_6px)]'
