import { shortDate } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'
import { useSeatWords } from '../words'
import type { Row } from './ticks'

type Props = {
  row: Row
  ticked: boolean
  email: string
  wrong: boolean
  tick: (ticked: boolean) => void
  write: (email: string) => void
}

/** One service: whether it is written to, where, and what we know of it. */
export function ServiceRow({ row, ticked, email, wrong, tick, write }: Props) {
  const { seats, locale } = useSeatWords()
  const { invite } = seats
  const known = row.addresses.find((one) => one.email === email)
  const about = [
    known && [known.name, invite.why[known.why]].filter(Boolean).join(', '),
    row.invitedAt && fill(row.recent ? invite.recent : invite.invited, { date: shortDate(locale, row.invitedAt) }),
    row.answered && invite.cannot,
  ].filter(Boolean)
  return (
    <li className="grid gap-x-4 border-hairline border-b py-2 first:border-t sm:grid-cols-2 sm:items-center">
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-5 shrink-0 accent-(--raw-action)"
          checked={ticked}
          onChange={(event) => tick(event.target.checked)}
        />
        {row.name}
      </label>
      <input
        id={`email-${row.id}`}
        type="email"
        autoComplete="off"
        list={row.addresses.length > 1 ? `known-${row.id}` : undefined}
        aria-label={fill(invite.address, { library: row.name })}
        aria-invalid={wrong || undefined}
        placeholder={invite.noAddress}
        className="block min-h-11 w-full rounded-md border border-edge bg-card px-3 py-2 aria-invalid:border-2 aria-invalid:border-wrong"
        value={email}
        onChange={(event) => write(event.target.value)}
      />
      {row.addresses.length > 1 && (
        <datalist id={`known-${row.id}`}>
          {row.addresses.map((one) => (
            <option key={one.email} value={one.email}>
              {one.name}
            </option>
          ))}
        </datalist>
      )}
      {about.length > 0 && <p className="text-[0.9rem] text-muted sm:col-start-2">{about.join(' · ')}</p>}
    </li>
  )
}
