'use client'
import { Field, Select } from '@/app/_ui/field'
import { sectors as order, type Sector } from '@/lib/libraries/input'

type Props = {
  t: Record<'notListed' | 'organisation' | 'sector' | 'sectorChoose', string>
  sectors: Record<Sector, string>
  wrong: { of: (field: string) => string | undefined }
  typed: (field: string) => string
}

/** For those whose organisation is not on the list; folded away until needed. */
export function NotListed({ t, sectors, wrong, typed }: Props) {
  const needed = Boolean(typed('organisation') || wrong.of('organisation') || wrong.of('sector'))
  return (
    <details open={needed || undefined}>
      <summary className="min-h-11 cursor-pointer content-center text-action underline underline-offset-4">{t.notListed}</summary>
      <div className="mt-2 grid gap-5 border-l-2 border-hairline pl-4">
        <Field name="organisation" label={t.organisation} problem={wrong.of('organisation')} defaultValue={typed('organisation')} />
        <Select key={typed('sector')} name="sector" label={t.sector} problem={wrong.of('sector')} defaultValue={typed('sector')}>
          <option value="">{t.sectorChoose}</option>
          {order.map((sector) => (
            <option key={sector} value={sector}>
              {sectors[sector]}
            </option>
          ))}
        </Select>
      </div>
    </details>
  )
}
