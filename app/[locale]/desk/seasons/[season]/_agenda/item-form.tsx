'use client'
import type { DeskItem } from '@/lib/meetings/desk'
import type { ItemFields } from '@/lib/meetings/input'
import type { Scalar } from '@/lib/meetings/merge'
import { control, EditFrame } from '../../../edit-frame'
import { useEdit } from '../../../use-edit'
import { useWords } from '../../../words'
import { editItemAction } from '../../actions'
import { ItemInputs } from './item-inputs'

/** What both meetings have of an item. */
export function ItemForm({ item }: { item: DeskItem }) {
  const words = useWords()
  const id = `item-${item.id}`
  const edit = useEdit(`item:${item.id}`, { version: item.version, values: item.fields }, ({ version, base, ...values }) =>
    editItemAction(null, { ...(values as ItemFields), itemId: item.id, version, base }),
  )
  const show = (field: string, value: Scalar) => {
    if (field === 'form') return words.common.forms[value as ItemFields['form']]
    return field === 'where' ? words.desk.sides[value as ItemFields['where']] : ''
  }
  return (
    <EditFrame id={id} edit={edit} show={show}>
      <ItemInputs
        id={id}
        of={(field) => control(id, edit, field, words)}
        standing={edit.values.standing}
        setStanding={(on) => edit.set('standing', on)}
      />
    </EditFrame>
  )
}
