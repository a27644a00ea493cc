import { buttonLook } from '@/app/_ui/button'
import type { InvoiceRow } from '@/lib/billing/read'
import { fill, type Locale, type Messages } from '@/lib/i18n'
import { shortDate } from '@/lib/i18n/dates'
import { kroner } from '@/lib/i18n/money'

type Props = { bills: InvoiceRow[]; seasonId: string; locale: Locale; t: Messages['billing']['invoices'] }

/** Every invoice and credit note of the season, each with its file. */
export function InvoiceList({ bills, seasonId, locale, t }: Props) {
  return (
    <section aria-labelledby="bills" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="bills" className="text-xl">
          {t.title}
        </h2>
        {bills.length > 0 && (
          <a href={`/api/desk/seasons/${seasonId}/invoices.zip?lang=${locale}`} download className={buttonLook('plain')}>
            {t.all}
          </a>
        )}
      </div>
      {bills.length === 0 && <p className="text-muted">{t.none}</p>}
      <ul className="grid">
        {bills.map((bill) => (
          <li key={bill.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-hairline border-b py-2 first:border-t">
            <p>
              <strong className="tabular-nums">{bill.number}</strong> <span className="text-muted">{t[bill.kind]}</span>
              {bill.other && (
                <span className={bill.kind === 'invoice' ? 'text-waiting' : 'text-muted'}>
                  {' '}
                  {fill(bill.kind === 'invoice' ? t.creditedBy : t.credits, { number: bill.other })}
                </span>
              )}
              <span className="block">
                {bill.library}, {bill.name}
              </span>
            </p>
            <p className="text-right tabular-nums">
              {bill.kind === 'credit' && '−'}
              {kroner(locale, bill.amountOre)}
              <span className="block text-muted">{shortDate(locale, bill.issuedAt)}</span>
            </p>
            <a href={`/api/desk/bills/${bill.id}`} download className="reach justify-self-start">
              {t.file} <span className="sr-only">{bill.number}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
