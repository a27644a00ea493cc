import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'

/** "38 af 62 er kommet", in figures one can read at arm's length. */
export function Counter({ came, all, t }: { came: number; all: number; t: Messages['door'] }) {
  return (
    <div>
      <p role="status" className="flex items-baseline gap-3 tabular-nums">
        <strong className="font-semibold font-serif text-6xl leading-none">{came}</strong>{' '}
        <span className="text-lg">{fill(t.came, { all })}</span>
      </p>
      <div aria-hidden="true" className="mt-3 h-1.5 overflow-hidden rounded-full bg-hairline">
        <div className="h-full bg-good" style={{ width: `${all === 0 ? 0 : (100 * came) / all}%` }} />
      </div>
    </div>
  )
}
