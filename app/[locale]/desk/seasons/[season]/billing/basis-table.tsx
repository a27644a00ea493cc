import type { ReactNode } from 'react'
import type { BasisLine, BasisService, InvoiceBasis } from '@/lib/billing/basis'
import type { Locale, Messages } from '@/lib/i18n'
import { shortDate } from '@/lib/i18n/dates'
import { kroner } from '@/lib/i18n/money'

type Props = { basis: InvoiceBasis; locale: Locale; t: Messages }

/** One line per charged seat, the library services one after the other, each with its sum; on a phone each line is a block. */
export function BasisTable({ basis, locale, t }: Props) {
  const said = t.billing.basis
  if (basis.services.length === 0) return <p className="max-w-prose text-muted">{said.none}</p>
  const head = 'py-2 pr-4 text-left font-normal text-muted'
  return (
    <table className="w-full border-collapse max-md:block">
      <thead className="max-md:sr-only">
        <tr>
          <th scope="col" className={head}>
            {said.name}
          </th>
          <th scope="col" className={head}>
            {said.ean}
          </th>
          <th scope="col" className={head}>
            {said.reference}
          </th>
          <th scope="col" className={head}>
            {said.requisition}
          </th>
          <th scope="col" className={head}>
            {said.invoice}
          </th>
          <th scope="col" className="py-2 text-right font-normal text-muted">
            {said.amount}
          </th>
        </tr>
      </thead>
      {basis.services.map((service) => (
        <Service key={service.libraryId} service={service} locale={locale} t={t} />
      ))}
      <tfoot className="max-md:block">
        <tr className="border-edge border-t-2 max-md:flex max-md:justify-between">
          <th scope="row" colSpan={5} className="py-3 text-left font-semibold">
            {said.sum}
          </th>
          <td className="whitespace-nowrap py-3 text-right font-semibold tabular-nums">{kroner(locale, basis.sumOre)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function Service({ service, locale, t }: { service: BasisService; locale: Locale; t: Messages }) {
  return (
    <tbody className="max-md:block">
      <tr className="border-edge border-t max-md:flex max-md:justify-between max-md:gap-4">
        <th scope="rowgroup" colSpan={5} className="pt-3 pb-1 text-left font-semibold font-serif">
          {service.library}
        </th>
        <td className="whitespace-nowrap pt-3 pb-1 text-right font-semibold tabular-nums">
          <span className="sr-only">{t.billing.basis.sum} </span>
          {kroner(locale, service.sumOre)}
        </td>
      </tr>
      {service.lines.map((line) => (
        <Line key={line.id} line={line} locale={locale} t={t} />
      ))}
    </tbody>
  )
}

function Line({ line, locale, t }: { line: BasisLine; locale: Locale; t: Messages }) {
  const said = t.billing.basis
  return (
    <tr className="border-hairline border-t align-top max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-4 max-md:py-2">
      <th scope="row" className="py-2 pr-4 text-left font-normal max-md:p-0">
        {line.name}
        <span className="block text-muted">
          {t.common.sides[line.side]} {shortDate(locale, line.startsAt)} · {line.code}
        </span>
      </th>
      <Detail name={said.ean}>
        {line.missing.includes('ean') ? (
          <span className="text-waiting">{said.missingEan}</span>
        ) : (
          <span className="tabular-nums">{line.ean}</span>
        )}
      </Detail>
      <Detail name={said.reference}>{line.reference}</Detail>
      <Detail name={said.requisition}>{line.requisition}</Detail>
      <Detail name={said.invoice}>
        {line.invoice ? (
          <a href={`/api/desk/bills/${line.invoice.id}`} download className="whitespace-nowrap tabular-nums max-md:reach">
            {line.invoice.number}
          </a>
        ) : (
          <span className="text-muted">{said.notYet}</span>
        )}
      </Detail>
      <td className="whitespace-nowrap py-2 text-right tabular-nums max-md:col-start-2 max-md:row-start-1 max-md:py-0">
        {kroner(locale, line.amountOre)}
      </td>
    </tr>
  )
}

/** A cell that on a phone says what it is; an empty one is not shown there. */
function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <td className={`py-2 pr-4 max-md:col-span-2 max-md:py-0 ${children ? '' : 'max-md:hidden'}`}>
      <span aria-hidden="true" className="mr-1 text-muted md:hidden">
        {name}:
      </span>
      {children}
    </td>
  )
}
