'use client'
import { startTransition, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { fill } from '@/lib/i18n/fill'
import type { DeskMaterial } from '@/lib/meetings/desk'
import { useWords } from '../../../words'
import { moveMaterialAction, removeMaterialAction, restoreMaterialAction } from '../../material-actions'
import type { Said } from '../_agenda/snack'
import { AddFile, AddLink } from './add'
import { EditMaterial } from './edit'

type Props = { seasonId: string; itemId: string | null; title?: string; materials: DeskMaterial[]; say: (said: Said) => void }

/** The links and files of an item or of the whole day. */
export function Materials({ seasonId, itemId, title, materials, say }: Props) {
  const { desk, refusals, common } = useWords()
  const said = desk.materials
  const [doing, setDoing] = useState<string | null>(null)
  const done = () => setDoing(null)
  const act = (run: () => Promise<{ ok: boolean; refusal?: string }>, then?: () => void) =>
    startTransition(async () => {
      const answer = await run().catch(() => null)
      if (answer?.ok) return startTransition(() => then?.())
      const key = answer ? (answer.refusal ?? 'wentWrong') : 'noConnection'
      startTransition(() => say({ text: refusals[key as keyof typeof refusals] ?? refusals.wentWrong, wrong: true }))
    })
  const remove = ({ id, title }: DeskMaterial) =>
    act(
      () => removeMaterialAction(null, { materialId: id }),
      () =>
        say({
          text: fill(said.removed, { title }),
          undo: () =>
            act(
              () => restoreMaterialAction(null, { materialId: id }),
              () => say({ text: desk.item.saved }),
            ),
        }),
    )
  const move = (materialId: string, position: number) => act(() => moveMaterialAction(null, { materialId, position }))
  const heading = `materials-${itemId ?? 'season'}`
  return (
    <section aria-labelledby={heading} className="grid gap-3 border-hairline border-t pt-5">
      <h3 id={heading} className="text-lg">
        {title ?? said.title}
      </h3>
      {materials.length === 0 && <p className="text-muted">{said.none}</p>}
      <ul>
        {materials.map((material, index) => (
          <li key={material.id} className="border-hairline border-b py-1">
            {doing === material.id ? (
              <EditMaterial material={material} done={done} />
            ) : (
              <div className="flex flex-wrap items-center gap-x-1">
                <a href={material.href} target="_blank" rel="noreferrer" className="mr-auto min-w-0 py-2">
                  {material.title}
                </a>
                {material.size !== null && <span className="text-muted">{sizeOf(material.size)}</span>}
                <Icon
                  label={fill(said.up, { title: material.title })}
                  d="M4 10l4-4 4 4"
                  off={index === 0}
                  go={() => move(material.id, index - 1)}
                />
                <Icon
                  label={fill(said.down, { title: material.title })}
                  d="M4 6l4 4 4-4"
                  off={index === materials.length - 1}
                  go={() => move(material.id, index + 1)}
                />
                <Button
                  look="quiet"
                  className="px-2!"
                  aria-label={fill(said.rename, { title: material.title })}
                  onClick={() => setDoing(material.id)}
                >
                  {common.edit}
                </Button>
                <Button
                  look="quiet"
                  className="px-2!"
                  aria-label={fill(said.remove, { title: material.title })}
                  onClick={() => remove(material)}
                >
                  {common.remove}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {doing === 'link' && <AddLink seasonId={seasonId} itemId={itemId} done={done} />}
      {doing === 'file' && <AddFile seasonId={seasonId} itemId={itemId} done={done} />}
      {doing !== 'link' && doing !== 'file' && (
        <div className="flex flex-wrap gap-2">
          <Button look="plain" onClick={() => setDoing('link')}>
            {said.link}
          </Button>
          <Button look="plain" onClick={() => setDoing('file')}>
            {said.file}
          </Button>
        </div>
      )}
    </section>
  )
}

function Icon({ label, d, off, go }: { label: string; d: string; off: boolean; go: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={off}
      onClick={go}
      className="flex size-11 cursor-pointer items-center justify-center text-action disabled:cursor-default disabled:text-hairline"
    >
      <svg viewBox="0 0 16 16" className="size-5" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
        <path d={d} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </button>
  )
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${Math.round(bytes / 1_000_000)} MB`
