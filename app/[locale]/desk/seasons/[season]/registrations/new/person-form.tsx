'use client'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field, Select } from '@/app/_ui/field'
import { fill } from '@/lib/i18n/fill'
import { localePath } from '@/lib/i18n/locales'
import { kroner } from '@/lib/i18n/money'
import { sectors as allSectors, type Sector } from '@/lib/libraries/input'
import type { Service } from '@/lib/libraries/services'
import type { DeskRegistrations } from '@/lib/registrations/desk'
import type { MailPerson } from '@/lib/registrations/from-mail'
import { registerForAction } from '../actions'
import { useForm } from '../use-form'
import { useSeatWords } from '../words'
import type { Priced } from './priced'

type Choice = { libraryId: string; meetingId: string }
type Props = {
  id: string
  place: { n: number; all: number }
  guess: MailPerson
  fromMail: boolean
  chosen: Choice
  choose: (to: Partial<Choice>) => void
  price: Priced | null
  registrations: DeskRegistrations
  services: Service[]
  sectors: Record<Sector, string>
  slug: string
  done: () => void
  drop: (() => void) | null
}

const texts = ['name', 'email', 'diet', 'access', 'ean', 'reference', 'requisition'] as const
const mostNeeded = ['name', 'email', 'libraryId', 'meetingId'] as const

/** One participant: what the mail seems to say, where it says so, what it will cost, and the press that registers. */
export function PersonForm(props: Props) {
  const { id, place, guess, fromMail, chosen, choose, price, registrations, services, sectors, slug, done, drop } = props
  const words = useSeatWords()
  const { seats, locale, problems, common } = words
  const { mail, hints } = seats
  const begin = Object.fromEntries(texts.map((field) => [field, guess[field]?.value ?? ''])) as Record<(typeof texts)[number], string>
  const form = useForm(id, { ...begin, libraryId: '', meetingId: '' })
  const [said, setSaid] = useState<string | null>(null)
  const { values } = form
  const now = { ...values, ...chosen }

  /** Where a field's content was found, as long as it still is what was found there. */
  const found = (field: keyof MailPerson) => {
    const one = guess[field]
    if (one && now[field] === one.value) {
      const from = mail.from[one.from]
      return one.sure
        ? { hint: from }
        : { hint: fill(mail.check, { from: from.charAt(0).toLowerCase() + from.slice(1) }), className: unsure }
    }
    const missing = fromMail && !one && !now[field] && mostNeeded.some((needed) => needed === field)
    return missing ? { hint: mail.missing, className: unsure } : {}
  }
  const control = (field: (typeof texts)[number]) => ({ ...form.control(field), ...found(field) })

  const side = registrations.meetings.find((meeting) => meeting.id === chosen.meetingId)?.side
  const send = () => {
    const sent = registerForAction(null, { id, ...values, ...chosen })
    form.send(sent, ({ status, feeOre }) => {
      const name = values.name
      const where = { name, side: side ? seats.sides[side] : '' }
      const cost = price ? costOf({ ...price, feeOre }, true) : ''
      const what = status === 'seated' ? fill(mail.done, { ...where, price: cost }) : fill(mail.doneWaiting, where)
      setSaid(values.email ? `${what} ${fill(mail.told, { email: values.email })}` : what)
      done()
    })
  }

  function costOf({ why, feeOre, holder }: Priced, isDone = false): string {
    const said = why === 'free' && !isDone ? 'wouldBeFree' : why === 'further' && !holder?.name ? 'furtherHere' : why
    return fill(seats.why[said], { fee: kroner(locale, feeOre), holder: holder?.name ?? '' })
  }

  if (said)
    return (
      <div role="status" className="grid gap-2">
        <p className="border-good border-l-4 pl-3 font-semibold">{said}</p>
        <Link className="reach" href={localePath(locale, `/desk/seasons/${slug}/registrations`)}>
          {mail.toList}
        </Link>
      </div>
    )
  const who = values.name.trim() || mail.someone
  return (
    <form
      noValidate
      className="grid gap-5"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 id={`${id}-title`}>{place.all > 1 ? fill(mail.person, place) : mail.one}</h3>
        {drop && (
          <Button look="quiet" onClick={drop}>
            {mail.drop}
          </Button>
        )}
      </div>
      <ErrorSummary title={problems.summary} problems={form.summary} />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <Field autoComplete="off" {...control('name')} />
        <Field type="email" autoComplete="off" {...control('email')} />
      </div>
      {!values.email && <p className="-mt-3 text-muted">{hints.noEmail}</p>}
      <Select
        {...form.control('libraryId')}
        {...found('libraryId')}
        value={chosen.libraryId}
        onChange={(event) => choose({ libraryId: event.target.value })}
      >
        <option value="">{hints.choose}</option>
        {allSectors.map((sector) => {
          const these = services.filter((service) => service.sector === sector)
          return (
            these.length > 0 && (
              <optgroup key={sector} label={sectors[sector]}>
                {these.map((service) => (
                  <option key={service.id} value={service.id}>
                    {service.name}
                  </option>
                ))}
              </optgroup>
            )
          )
        })}
      </Select>
      <Select
        {...form.control('meetingId')}
        {...found('meetingId')}
        value={chosen.meetingId}
        onChange={(event) => choose({ meetingId: event.target.value })}
      >
        <option value="">{hints.choose}</option>
        {registrations.meetings.map((meeting) => (
          <option key={meeting.id} value={meeting.id}>
            {`${common.meetingSides[meeting.side]}: ${fill(seats.head.room, { n: Math.max(meeting.room, 0) })}`}
          </option>
        ))}
      </Select>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <Field optional={common.optional} {...control('diet')} />
        <Field optional={common.optional} {...control('access')} />
      </div>
      <div className="grid items-end gap-5 sm:grid-cols-3">
        <Field optional={common.optional} inputMode="numeric" {...control('ean')} />
        <Field optional={common.optional} {...control('reference')} />
        <Field optional={common.optional} {...control('requisition')} />
      </div>
      <div className="grid gap-3">
        <p aria-live="polite" className={price && price.feeOre > 0 ? 'font-semibold' : ''}>
          {price && costOf(price)}{' '}
          {price?.number != null && (
            <span className="text-waiting">{fill(price.publicFirst ? mail.waits : mail.full, { name: who, n: price.number })}</span>
          )}
        </p>
        <div>
          <Button type="submit" disabled={form.sending}>
            {values.name.trim() ? fill(mail.go, { name: values.name.trim() }) : mail.goOne}
          </Button>
        </div>
      </div>
    </form>
  )
}

/** Beside the word that says so. */
const unsure = 'border-2 border-waiting'
