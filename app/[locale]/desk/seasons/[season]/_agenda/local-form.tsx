'use client'
import { Button } from '@/app/_ui/button'
import { Field, TextArea } from '@/app/_ui/field'
import { fill } from '@/lib/i18n/fill'
import type { DeskItem, DeskMeeting } from '@/lib/meetings/desk'
import type { LocalFields } from '@/lib/meetings/input'
import { control, EditFrame } from '../../../edit-frame'
import { useEdit } from '../../../use-edit'
import { useWords } from '../../../words'
import { editLocalAction } from '../../actions'
import { Over } from './over'

const texts = ['title', 'speaker', 'durationMin', 'body', 'prepare'] as const

/** Where one meeting departs from a shared item: each field follows the agenda until somebody says otherwise. */
export function LocalForm({ item, side, meetings }: { item: DeskItem; side: 'west' | 'east'; meetings: DeskMeeting[] }) {
  const words = useWords()
  const { local, fields, sides } = words.desk
  const id = `local-${side}-${item.id}`
  const has = item.local[side]
  const edit = useEdit(`local:${item.id}:${side}`, { version: has.version, values: has.fields }, ({ version, base, ...values }) =>
    editLocalAction(null, { ...(values as LocalFields), itemId: item.id, side, version, base }),
  )
  const where = sides[side].toLowerCase()
  const { hidden, durationMin } = edit.values
  const minutes = hidden ? 0 : durationMin === null ? item.fields.durationMin : Number(durationMin) || 0
  return (
    <EditFrame id={id} edit={edit}>
      <p className="text-muted">{fill(local.lead, { side: where })}</p>
      <label className="flex min-h-11 items-center gap-3">
        <input
          id={`${id}-hidden`}
          type="checkbox"
          className="size-5 shrink-0 accent-(--raw-action)"
          checked={edit.values.hidden}
          onChange={(event) => edit.set('hidden', event.target.checked)}
        />
        {fill(local.hide, { side: where })}
      </label>
      {texts.map((field) => {
        const shared = String(item.fields[field])
        if (edit.values[field] === null) {
          return (
            <div key={field} className="grid gap-1">
              <p className="font-semibold">{fields[field]}</p>
              <p className="whitespace-pre-wrap text-muted">{shared || local.empty}</p>
              <div>
                <Button
                  look="quiet"
                  className="-ml-4"
                  aria-label={fill(local.differLabel, { field: fields[field], side: where })}
                  onClick={() => edit.set(field, shared)}
                >
                  {local.differ}
                </Button>
              </div>
            </div>
          )
        }
        const props = { label: fields[field], ...control(id, edit, field, words) }
        return (
          <div key={field} className="grid gap-1">
            {field === 'body' || field === 'prepare' ? (
              <TextArea {...props} />
            ) : (
              <Field {...props} {...(field === 'durationMin' && { inputMode: 'numeric' as const })} />
            )}
            <div>
              <Button
                look="quiet"
                className="-ml-4"
                aria-label={fill(local.followLabel, { field: fields[field] })}
                onClick={() => edit.set(field, null)}
              >
                {local.follow}
              </Button>
            </div>
          </div>
        )
      })}
      <Over meetings={meetings.filter((m) => m.side === side)} added={() => minutes - (item.slots[side]?.durationMin ?? 0)} />
    </EditFrame>
  )
}
