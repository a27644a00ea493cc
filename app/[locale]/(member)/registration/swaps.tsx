import { problemStrings } from '@/app/_ui/form-problems'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { kroner } from '@/lib/i18n/money'
import type { MyPlace, MyRegistration } from '@/lib/registrations/mine'
import { Act } from './act'
import { askSwap, replySwap } from './actions'

type Props = { locale: Locale; t: Messages; mine: MyRegistration; place: MyPlace }

/** Who asks to swap, and whom one may ask, with what it will cost each of them. */
export function Swaps({ locale, t, mine, place }: Props) {
  const { swap, sending, colleague, aColleague } = t.registration
  const shared = { locale, sending, strings: problemStrings(t) }
  const mayAsk = place.status === 'seated' && place.price.why === 'further'
  const values = { name: place.price.holder ?? colleague, fee: kroner(locale, place.price.feeOre) }
  return (
    <>
      {mine.asking.map(({ id, name, feeOre }) => {
        const asker = { name: name ?? aColleague, fee: kroner(locale, feeOre) }
        return (
          <section key={id} className="grid gap-3 border-l-4 border-now pl-4">
            <h3>{fill(swap.asks, asker)}</h3>
            <p>{fill(swap.asksText, { ...asker, name: name ?? colleague })}</p>
            <div className="flex flex-wrap gap-3">
              <Act {...shared} action={replySwap} fields={{ requestId: id, accepted: 'yes' }} label={swap.yes} />
              <Act {...shared} action={replySwap} fields={{ requestId: id, accepted: 'no' }} label={swap.no} look="plain" />
            </div>
          </section>
        )
      })}
      {mayAsk && mine.asked && <p>{fill(swap.askedOf, { name: mine.asked.holder ?? colleague })}</p>}
      {mayAsk && !mine.asked && (
        <section className="grid gap-2">
          <p>{fill(swap.askText, values)}</p>
          <Act {...shared} action={askSwap} fields={{ id: place.id }} label={fill(swap.ask, values)} look="plain" />
        </section>
      )}
    </>
  )
}
