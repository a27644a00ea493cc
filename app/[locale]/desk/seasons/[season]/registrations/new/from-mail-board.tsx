'use client'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { TextArea } from '@/app/_ui/field'
import { newId } from '@/lib/ids'
import type { Sector } from '@/lib/libraries/input'
import type { DeskRegistrations } from '@/lib/registrations/desk'
import { type FromMail, fromMail, type MailPerson, type MailSetting } from '@/lib/registrations/from-mail'
import { useSeatWords } from '../words'
import { PersonForm } from './person-form'
import { priced } from './priced'

type Props = { registrations: DeskRegistrations; slug: string; setting: MailSetting; sectors: Record<Sector, string> }
/** One who may be registered; `id` is the place's, so that pressing twice is harmless. */
type Card = { id: string; guess: MailPerson; libraryId: string; meetingId: string; done: boolean }

const nobody: MailPerson = {
  name: null,
  email: null,
  libraryId: null,
  meetingId: null,
  diet: null,
  access: null,
  ean: null,
  reference: null,
  requisition: null,
}
const cardOf = (guess: MailPerson): Card => ({
  id: newId(),
  guess,
  libraryId: guess.libraryId?.value ?? '',
  meetingId: guess.meetingId?.value ?? '',
  done: false,
})

/** The mail is read here, in the browser, and nowhere else; what it seems to say is shown to be corrected. */
export function FromMailBoard({ registrations, slug, setting, sectors }: Props) {
  const { mail } = useSeatWords().seats
  const [pasted, setPasted] = useState('')
  const [read, setRead] = useState<FromMail | null>(null)
  const [cards, setCards] = useState<Card[]>([])
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (read) result.current?.focus()
  }, [read])

  const show = (found: FromMail) => {
    setRead(found)
    setCards(found.people.map(cardOf))
  }
  const change = (id: string, to: Partial<Card>) => setCards((all) => all.map((card) => (card.id === id ? { ...card, ...to } : card)))
  const prices = priced(registrations, setting.services, cards)

  if (!read)
    return (
      <form
        className="grid max-w-3xl gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          show(fromMail(pasted, setting))
        }}
      >
        <div className="grid gap-2">
          <h2 className="text-xl">{mail.title}</h2>
          <p className="max-w-prose text-muted">{mail.lead}</p>
        </div>
        <TextArea
          name="pasted"
          label={mail.paste}
          rows={14}
          autoComplete="off"
          spellCheck={false}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={!pasted.trim()}>
            {mail.read}
          </Button>
          <Button look="plain" onClick={() => show({ people: [nobody], hadCpr: false, cancels: false, loose: [] })}>
            {mail.byHand}
          </Button>
        </div>
      </form>
    )

  const unknown = read.people.every((person) => Object.values(person).every((found) => found === null))
  return (
    <div className="grid gap-8">
      <div ref={result} tabIndex={-1} className="grid max-w-3xl gap-3 outline-none">
        <h2 className="text-xl">{mail.title}</h2>
        <p>{unknown && pasted ? mail.nobody : mail.found}</p>
        {read.hadCpr && <p className="border-wrong border-l-4 pl-3 font-semibold">{mail.cpr}</p>}
        {read.cancels && <p className="border-waiting border-l-4 pl-3 font-semibold">{mail.cancels}</p>}
        {read.loose.length > 0 && (
          <div className="border-waiting border-l-4 pl-3">
            <p>{mail.loose}</p>
            <ul className="list-disc pl-5">
              {read.loose.map((sentence) => (
                <li key={sentence}>»{sentence}«</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <div className="grid gap-10 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] xl:items-start">
        <ol className="grid gap-10">
          {cards.map((card, index) => (
            <li key={card.id} className="border-hairline border-t pt-4">
              <PersonForm
                id={card.id}
                place={{ n: index + 1, all: cards.length }}
                guess={card.guess}
                fromMail={pasted.trim() !== ''}
                chosen={card}
                choose={(to) => change(card.id, to)}
                price={prices.get(card.id) ?? null}
                registrations={registrations}
                services={setting.services}
                sectors={sectors}
                slug={slug}
                done={() => change(card.id, { done: true })}
                drop={cards.length > 1 ? () => setCards((all) => all.filter((one) => one.id !== card.id)) : null}
              />
            </li>
          ))}
        </ol>
        {pasted.trim() && (
          <div className="xl:sticky xl:top-4">
            <TextArea name="pasted" label={mail.paste} rows={18} readOnly value={pasted} />
          </div>
        )}
      </div>
      <div className="flex flex-wrap gap-3 border-hairline border-t pt-4">
        <Button
          look="plain"
          onClick={() =>
            setCards((all) => [...all, { ...cardOf(nobody), libraryId: all[0]?.libraryId ?? '', meetingId: all[0]?.meetingId ?? '' }])
          }
        >
          {mail.add}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            setPasted('')
            setRead(null)
            setCards([])
          }}
        >
          {mail.again}
        </Button>
      </div>
    </div>
  )
}
