'use client'
import type { DeskItem, DeskMeeting } from '@/lib/meetings/desk'
import type { ItemFields } from '@/lib/meetings/input'
import type { Scalar } from '@/lib/meetings/merge'
import type { Side } from '@/lib/meetings/published'
import { control, EditFrame } from '../../../edit-frame'
import { useEdit } from '../../../use-edit'
import { useWords } from '../../../words'
import { editItemAction } from '../../actions'
import { ItemInputs } from './item-inputs'
import { Over } from './over'

/** What both meetings have of an item. */
export function ItemForm({ item, meetings }: { item: DeskItem; meetings: DeskMeeting[] }) {
  const words = useWords()
  const id = `item-${item.id}`
  const edit = useEdit(`item:${item.id}`, { version: item.version, values: item.fields }, ({ version, base, ...values }) =>
    editItemAction(null, { ...(values as ItemFields), itemId: item.id, version, base }),
  )
  const show = (field: string, value: Scalar) => {
    if (field === 'form') return words.common.forms[value as ItemFields['form']]
    return field === 'where' ? words.desk.sides[value as ItemFields['where']] : ''
  }
  const added = (side: Side) => {
    const { hidden, durationMin } = item.local[side].fields
    const isHeld = !hidden && (edit.values.where === 'both' || edit.values.where === side)
    return (isHeld ? (durationMin ?? (Number(edit.values.durationMin) || 0)) : 0) - (item.slots[side]?.durationMin ?? 0)
  }
  return (
    <EditFrame id={id} edit={edit} show={show}>
      <ItemInputs
        id={id}
        of={(field) => control(id, edit, field, words)}
        standing={edit.values.standing}
        setStanding={(on) => edit.set('standing', on)}
      />
      <Over meetings={meetings} added={added} />
    </EditFrame>
  )
}
