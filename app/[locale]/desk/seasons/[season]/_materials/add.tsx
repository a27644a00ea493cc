'use client'
import { Field } from '@/app/_ui/field'
import { largestFile } from '@/lib/files/input'
import { useWords } from '../../../words'
import { addFileAction, addLinkAction } from '../../material-actions'
import { MaterialForm } from './material-form'

type Props = { seasonId: string; itemId: string | null; done: () => void }

export function AddLink({ seasonId, itemId, done }: Props) {
  const { desk } = useWords()
  const id = `link-${itemId ?? 'season'}`
  const text = (form: FormData, field: string) => String(form.get(`${id}-${field}`) ?? '')
  return (
    <MaterialForm
      id={id}
      submit={desk.materials.add}
      done={done}
      send={(form) => addLinkAction(null, { seasonId, itemId, url: text(form, 'url'), title: text(form, 'title') })}
    >
      {(said) => (
        <>
          <Field
            name={`${id}-url`}
            label={desk.materials.url}
            type="url"
            inputMode="url"
            placeholder="https://"
            autoFocus
            {...said('url')}
          />
          <Field name={`${id}-title`} label={desk.materials.name} hint={desk.materials.nameHint} {...said('title')} />
        </>
      )}
    </MaterialForm>
  )
}

export function AddFile({ seasonId, itemId, done }: Props) {
  const { desk } = useWords()
  const id = `file-${itemId ?? 'season'}`
  const send = async (form: FormData) => {
    const file = form.get(`${id}-file`)
    const wrong = (problem: string) => ({ ok: false as const, problems: { file: problem } })
    if (!(file instanceof File) || file.name === '') return wrong('required')
    // Said here too: the server does not even read a body that is too large.
    if (file.size > largestFile) return wrong('fileTooLarge')
    return addFileAction(null, { seasonId, itemId, title: String(form.get(`${id}-title`) ?? ''), file })
  }
  return (
    <MaterialForm id={id} submit={desk.materials.add} done={done} send={send}>
      {(said) => (
        <>
          <Field name={`${id}-file`} label={desk.materials.upload} hint={desk.materials.uploadHint} type="file" {...said('file')} />
          <Field name={`${id}-title`} label={desk.materials.name} hint={desk.materials.nameHint} {...said('title')} />
        </>
      )}
    </MaterialForm>
  )
}
