'use client'
import { useRef, useState } from 'react'
import { Button, buttonLook } from '@/app/_ui/button'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import { mostAttachments } from '@/lib/discussions/sizes'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'
import { uploadFile } from './actions'
import { scaled } from './scaled'

/** A file that the server has, to go with what is being written. */
export type Attaching = { fileId: string; name: string; isPicture: boolean; description: string }

type Props = {
  files: Attaching[]
  change: (files: Attaching[]) => void
  t: Messages['discussions']['composer']
  strings: ProblemStrings
}

/** Puts files and pictures with a post. They are sent as they are chosen, so that the post itself is short and needs no network. */
export function Attach({ files, change, t, strings }: Props) {
  const picker = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<{ problem: boolean; text: string }>()
  const take = async (chosen: File[]) => {
    const taken = [...files]
    setSaid(undefined)
    for (const file of chosen) {
      if (taken.length >= mostAttachments) return setSaid({ problem: true, text: strings.problems.tooManyFiles ?? '' })
      setSaid({ problem: false, text: fill(t.attaching, { name: file.name }) })
      const sent = new FormData()
      sent.set('file', await scaled(file))
      const answer = await uploadFile(null, sent).catch(() => null)
      if (!answer?.ok)
        return setSaid({ problem: true, text: answer ? (formProblems(answer, strings).all[0]?.text ?? '') : t.attachOffline })
      const { id, name, type } = answer.data
      taken.push({ fileId: id, name, isPicture: type.startsWith('image/'), description: '' })
      change([...taken])
    }
    setSaid({ problem: false, text: '' })
  }
  const describe = (fileId: string, description: string) =>
    change(files.map((file) => (file.fileId === fileId ? { ...file, description } : file)))
  return (
    <div className="grid gap-2">
      {files.length > 0 && (
        <ul className="grid gap-2">
          {files.map(({ fileId, name, isPicture, description }) => (
            <li key={fileId} className="grid gap-1 border-hairline border-l-3 pl-3">
              <p className="flex flex-wrap items-center justify-between gap-x-3">
                <span className="min-w-0 break-words font-semibold">{name}</span>
                <Button
                  look="quiet"
                  aria-label={fill(t.detach, { name })}
                  onClick={() => change(files.filter((file) => file.fileId !== fileId))}
                >
                  {t.remove}
                </Button>
              </p>
              {isPicture && (
                <label className="grid gap-1">
                  <span className="text-[0.9rem] text-muted">{t.describe}</span>
                  <input
                    value={description}
                    maxLength={300}
                    onChange={({ target }) => describe(fileId, target.value)}
                    className="min-h-11 w-full rounded-md border border-edge bg-card px-3 text-ink"
                  />
                </label>
              )}
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={`empty:hidden ${said?.problem ? 'font-semibold text-wrong' : 'text-muted'}`}>
        {said?.text}
      </p>
      <label className={`${buttonLook('plain')} w-fit focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-action`}>
        {t.attach}
        <input
          ref={picker}
          type="file"
          multiple
          accept="image/*,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.md"
          className="sr-only"
          onChange={({ target }) => {
            void take([...(target.files ?? [])])
            target.value = ''
          }}
        />
      </label>
    </div>
  )
}

/** As it goes with the post. */
export const attached = (files: Attaching[]) => files.map(({ fileId, description }) => ({ fileId, description }))
