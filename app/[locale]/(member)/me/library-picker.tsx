'use client'
import { useId, useRef, useState, useSyncExternalStore } from 'react'
import { Field, Select } from '@/app/_ui/field'
import { fill } from '@/lib/i18n/fill'
import type { Sector } from '@/lib/libraries/input'
import { type LibraryChoice, search } from '@/lib/libraries/search'

export type PickerStrings = Record<
  'library' | 'libraryHint' | 'libraryChoose' | 'libraryNone' | 'libraryCount' | 'libraryOne' | 'serves',
  string
>

type Props = {
  choices: LibraryChoice[]
  t: PickerStrings
  sectors: Record<Sector, string>
  problem?: string
  chosenId: string
  typed: string
}

/** Finds one's library by municipality, name or number. Without JavaScript, a plain list. */
export function LibraryPicker(props: Props) {
  const hydrated = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  return hydrated ? <Combobox key={`${props.chosenId} ${props.typed}`} {...props} /> : <PlainList {...props} />
}

function PlainList({ choices, t, sectors, problem, chosenId }: Props) {
  return (
    <Select name="libraryId" label={t.library} hint={t.libraryHint} problem={problem} defaultValue={chosenId}>
      <option value="">{t.libraryChoose}</option>
      {(Object.keys(sectors) as Sector[]).map((sector) => (
        <optgroup key={sector} label={sectors[sector]}>
          {choices
            .filter((choice) => choice.sector === sector)
            .map((choice) => (
              <option key={choice.id} value={choice.id}>
                {[choice.name, choice.number].filter(Boolean).join(', ')}
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  )
}

/** The combobox of the ARIA patterns: the list below, the highlighted option named to the field that keeps the focus. */
function Combobox({ choices, t, sectors, problem, chosenId, typed }: Props) {
  const listId = useId()
  const [text, setText] = useState(choices.find((choice) => choice.id === chosenId)?.name ?? typed)
  const [chosen, setChosen] = useState(chosenId)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const list = useRef<HTMLDivElement>(null)
  const found = chosen ? choices : search(choices, text)
  const optionId = (index: number) => `${listId}-${index}`

  const choose = (choice: LibraryChoice) => {
    setText(choice.name)
    setChosen(choice.id)
    setOpen(false)
    setActive(-1)
  }
  const move = (to: number) => {
    const next = (to + found.length) % found.length
    setOpen(true)
    setActive(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const option = found[Math.max(active, 0)]
    if (event.key === 'ArrowDown' && found.length > 0) move(open ? active + 1 : 0)
    else if (event.key === 'ArrowUp' && found.length > 0) move(open && active > 0 ? active - 1 : found.length - 1)
    else if (event.key === 'Enter' && open && option && (active >= 0 || text)) choose(option)
    else if (event.key === 'Escape' && open) setOpen(false)
    else return
    event.preventDefault()
  }

  const count = found.length === 0 ? t.libraryNone : found.length === 1 ? t.libraryOne : fill(t.libraryCount, { count: found.length })
  return (
    <div className="relative">
      <input type="hidden" name="libraryId" value={chosen} />
      <Field
        id="libraryId"
        name="librarySearch"
        label={t.library}
        hint={t.libraryHint}
        problem={problem}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? optionId(active) : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen('')
          setActive(-1)
          setOpen(true)
        }}
        onClick={(event) => {
          if (chosen) event.currentTarget.select()
          setOpen(true)
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={open && found.length === 0 ? 'mt-2 text-muted' : 'sr-only'}>
        {open && count}
      </p>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={t.library}
        hidden={!open || found.length === 0}
        className="absolute inset-x-0 z-10 mt-1 max-h-80 overflow-y-auto rounded-md border border-edge bg-card shadow-lg"
      >
        {found.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys
          // biome-ignore lint/a11y/useFocusableInteractive: an option is pointed to by aria-activedescendant
          <div
            key={choice.id}
            id={optionId(index)}
            role="option"
            aria-selected={choice.id === chosen}
            // The field must not lose the focus before the click has counted.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
            className={`min-h-11 cursor-pointer border-b border-hairline px-3 py-2 last:border-0 hover:bg-paper ${index === active ? 'bg-paper outline-2 -outline-offset-2 outline-action' : ''}`}
          >
            <span className={choice.id === chosen ? 'font-semibold' : ''}>{choice.name}</span>
            <span className="block text-sm text-muted">{detailsOf(choice, t.serves, sectors)}</span>
          </div>
        ))}
      </div>
    </div>
  )
}

function detailsOf(choice: LibraryChoice, serves: string, sectors: Record<Sector, string>): string {
  const places = choice.serves.filter((place) => !/^\d/.test(place)).join(', ')
  const kind = choice.sector === 'public' ? choice.municipality : sectors[choice.sector]
  return [kind, choice.number, places && fill(serves, { places })].filter(Boolean).join(' · ')
}
