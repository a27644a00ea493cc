'use client'
import { Field, Select, TextArea } from '@/app/_ui/field'
import type { ItemFields } from '@/lib/meetings/input'
import { forms } from '@/lib/meetings/published'
import { useWords } from '../../../words'

// Not from input.ts, which would bring the whole of zod to the browser.
const places = ['both', 'west', 'east'] as const

type Control = { name: string; value: string; onChange: (event: { target: { value: string } }) => void; problem?: string }
type Props = { id: string; of: (field: keyof ItemFields) => Control; standing: boolean; setStanding: (on: boolean) => void }

/** The fields of an item, new or old. */
export function ItemInputs({ id, of, standing, setStanding }: Props) {
  const { desk, common } = useWords()
  const { fields, hints } = desk
  const { optional } = common
  return (
    <>
      <Field label={fields.title} {...of('title')} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Select label={fields.form} {...of('form')}>
          {forms.map((form) => (
            <option key={form} value={form}>
              {common.forms[form]}
            </option>
          ))}
        </Select>
        <Field label={fields.durationMin} inputMode="numeric" {...of('durationMin')} />
      </div>
      <Field label={fields.speaker} hint={hints.speaker} optional={optional} {...of('speaker')} />
      <TextArea label={fields.body} rows={5} optional={optional} {...of('body')} />
      <TextArea label={fields.prepare} rows={2} hint={hints.prepare} optional={optional} {...of('prepare')} />
      <Select label={fields.where} {...of('where')}>
        {places.map((place) => (
          <option key={place} value={place}>
            {place === 'both' ? desk.sides.both : desk.only[place]}
          </option>
        ))}
      </Select>
      <label className="flex min-h-11 items-center gap-3">
        <input
          id={`${id}-standing`}
          type="checkbox"
          className="size-5 shrink-0 accent-(--raw-action)"
          checked={standing}
          onChange={(event) => setStanding(event.target.checked)}
        />
        {fields.standing}
      </label>
    </>
  )
}
