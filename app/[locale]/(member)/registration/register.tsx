import { fill, type Locale, type Messages } from '@/lib/i18n'
import type { Details } from '@/lib/registrations/input'
import type { MyRegistration } from '@/lib/registrations/mine'
import { RegisterForm } from './register-form'
import type { Side } from './sides'
import { keptStrings, priceInWords } from './words'

type Props = { locale: Locale; t: Messages; mine: MyRegistration; sides: Side[]; suggested: string; personId: string }

/** The form to register oneself with, or why there is nothing to register for now. */
export function Register({ locale, t, mine, sides, suggested, personId }: Props) {
  const r = t.registration
  if (!sides.some((side) => side.open))
    return (
      <ul className="grid gap-4">
        {sides.map((side) => (
          <li key={side.id}>
            <span className="font-semibold">
              {side.title}, {side.date}
            </span>
            <span className="block">{side.line}</span>
          </li>
        ))}
      </ul>
    )
  const price = priceInWords(locale, t, mine.price, 'new')
  const swap = mine.price.why === 'further' ? fill(r.maySwap, { name: mine.price.holder ?? r.colleague }) : ''
  return (
    <RegisterForm
      {...{ locale, sides, suggested, personId }}
      t={{ ...r, optional: t.common.optional }}
      strings={keptStrings(t)}
      nextId={mine.nextId}
      price={{ ...price, whyWaiting: priceInWords(locale, t, mine.price, 'waiting').why, feeOre: mine.price.feeOre, swap }}
      details={detailsOf(mine)}
      fromLast={Boolean(mine.bill.ean)}
    />
  )
}

/** What a place that was given up had, and what the library wrote last. */
const detailsOf = ({ bill, gone }: MyRegistration): Details => ({
  ean: gone?.ean ?? bill.ean,
  reference: gone?.reference ?? bill.reference,
  requisition: gone?.requisition ?? null,
  diet: gone?.diet ?? null,
  access: gone?.access ?? null,
})
