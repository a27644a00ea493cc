'use client'
import { useState, useTransition } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Select } from '@/app/_ui/field'
import { fill } from '@/lib/i18n/fill'
import type { DeskItem, DeskSeason } from '@/lib/meetings/desk'
import type { ItemFields } from '@/lib/meetings/input'
import type { Form, Side } from '@/lib/meetings/published'
import { useWords } from '../../../words'
import { addItemAction } from '../../actions'
import { usual } from './editor'
import { ItemInputs } from './item-inputs'
import { Over } from './over'

type Props = { form: Form; season: DeskSeason; items: DeskItem[]; done: (id: string) => void }

/** A new item of a form, with what such an item usually is already filled in. */
export function NewItem({ form, season, items, done }: Props) {
  const words = useWords()
  const { desk, common, problems, refusals } = words
  const named = form === 'break' || form === 'lunch'
  const closing = items.findIndex((item) => item.fields.form === 'closing')
  const [place, setPlace] = useState(closing > 0 && form !== 'closing' ? closing : items.length)
  const [values, setValues] = useState<Record<keyof ItemFields, string | boolean>>({
    form,
    title: named ? common.forms[form] : '',
    speaker: '',
    body: '',
    prepare: '',
    durationMin: String(usual[form]),
    where: 'both',
    standing: false,
  })
  const [wrong, setWrong] = useState<{ problems: Record<string, string>; refusal?: string }>({ problems: {} })
  const [saving, start] = useTransition()
  const id = 'new-item'
  const add = () =>
    start(async () => {
      const item = { ...(values as unknown as ItemFields), seasonId: season.id, position: place }
      const answer = await addItemAction(null, item).catch(() => null)
      start(() => {
        if (answer?.ok) return done(answer.data)
        const refusal = answer ? answer.refusal : 'noConnection'
        setWrong({ problems: answer?.problems ?? {}, ...(refusal && { refusal }) })
      })
    })
  const said = (field: string) => {
    const key = wrong.problems[field]
    return key ? (problems[key as keyof typeof problems] ?? problems.notValid) : undefined
  }
  const list = Object.keys(wrong.problems).map((field) => ({
    field: `${id}-${field}`,
    text: `${field === 'position' ? desk.item.place : desk.fields[field as keyof ItemFields]}: ${said(field)}`,
  }))
  if (wrong.refusal) list.push({ field: '', text: refusals[wrong.refusal as keyof typeof refusals] ?? refusals.wentWrong })
  const minutes = Number(values.durationMin)
  const added = (side: Side) => (values.where === 'both' || values.where === side ? minutes || 0 : 0)
  const misplaced = said('position')
  return (
    <form
      noValidate
      className="grid gap-5 pb-6"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <h2 className="text-xl">{desk.item.new}</h2>
      <ErrorSummary title={problems.summary} problems={list} answer={wrong} />
      <Select
        name={`${id}-position`}
        label={desk.item.place}
        value={place}
        onChange={(event) => setPlace(Number(event.target.value))}
        {...(misplaced && { problem: misplaced })}
      >
        <option value={0}>{desk.item.first}</option>
        {items.map((item, index) => (
          <option key={item.id} value={index + 1}>
            {fill(desk.item.after, { title: item.fields.title })}
          </option>
        ))}
      </Select>
      <ItemInputs
        id={id}
        of={(field) => {
          const problem = said(field)
          return {
            name: `${id}-${field}`,
            value: String(values[field]),
            onChange: (event) => setValues((v) => ({ ...v, [field]: event.target.value })),
            ...(problem && { problem }),
          }
        }}
        standing={values.standing === true}
        setStanding={(on) => setValues((v) => ({ ...v, standing: on }))}
      />
      <Over meetings={season.meetings} added={added} />
      <div>
        <Button type="submit" disabled={saving}>
          {saving ? desk.item.saving : desk.item.addIt}
        </Button>
      </div>
    </form>
  )
}
