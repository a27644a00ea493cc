'use client'
import { useState } from 'react'
import { Field } from '@/app/_ui/field'
import type { DeskMaterial } from '@/lib/meetings/desk'
import type { Scalar } from '@/lib/meetings/merge'
import type { Theirs } from '@/lib/meetings/settle'
import { Clashes } from '../../../clashes'
import type { Clash } from '../../../edit-state'
import { useWords } from '../../../words'
import { editMaterialAction } from '../../material-actions'
import { MaterialForm } from './material-form'

/** A material's title, and a link's address. */
export function EditMaterial({ material, done }: { material: DeskMaterial; done: () => void }) {
  const { common, desk } = useWords()
  const id = `material-${material.id}`
  const [base, setBase] = useState({ title: material.title, url: material.url })
  const [values, setValues] = useState({ title: material.title, url: material.url ?? '' })
  const [clashes, setClashes] = useState<{ by: string | null; fields: Record<string, Clash> } | null>(null)
  const send = async () => {
    const answer = await editMaterialAction(null, {
      materialId: material.id,
      base,
      title: values.title,
      url: material.url === null ? null : values.url,
    })
    const theirs = answer.ok ? undefined : (answer.theirs as Theirs | undefined)
    if (theirs) {
      const mine: Record<string, Scalar> = values
      setBase({ title: String(theirs.values.title), url: theirs.values.url === null ? null : String(theirs.values.url) })
      const pairs = theirs.clashes.map((f) => [f, { mine: mine[f] ?? null, theirs: theirs.values[f] ?? null }] as const)
      setClashes({ by: theirs.by, fields: Object.fromEntries(pairs) })
    }
    return answer
  }
  const choose = (field: string, chosen: 'mine' | 'theirs') => {
    const clash = clashes?.fields[field]
    if (!clashes || !clash) return
    setClashes({ ...clashes, fields: { ...clashes.fields, [field]: { ...clash, chosen } } })
    setValues((v) => ({ ...v, [field]: String(clash[chosen] ?? '') }))
  }
  return (
    <MaterialForm id={id} submit={common.save} done={done} send={send}>
      {(said) => (
        <>
          {clashes && <Clashes id={id} by={clashes.by} fields={clashes.fields} problems={{}} choose={choose} />}
          <Field
            name={`${id}-title`}
            label={desk.materials.name}
            value={values.title}
            onChange={(event) => setValues({ ...values, title: event.target.value })}
            {...said('title')}
          />
          {material.url !== null && (
            <Field
              name={`${id}-url`}
              label={desk.materials.url}
              type="url"
              value={values.url}
              onChange={(event) => setValues({ ...values, url: event.target.value })}
              {...said('url')}
            />
          )}
        </>
      )}
    </MaterialForm>
  )
}
